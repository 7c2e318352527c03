"""Check the figures and dates of news articles against what is known, and since when."""

import time

__version__ = "0.1.0"

# When this process began to load the program: what has changed since may not be what it runs.
STARTED = time.time()
