"""Measured quantities: SI and customary units, split amounts, dimensions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Kind, Mod, Quantity
from tests.corpus.marked import only_mention

READ = [
    # expression, amount, unit, mod
    # length
    ("37 km", "37", "km", None),
    ("37km", "37", "km", None),
    ("37 Km", "37", "km", None),
    ("37 KM", "37", "km", None),
    ("37 kilômét", "37", "km", None),
    ("37 ki-lô-mét", "37", "km", None),
    ("37 cây số", "37", "km", None),
    ("81.000 km", "81000", "km", None),
    ("2,500 km", "2.500", "km", None),  # kilometres take decimals
    ("5 m", "5", "m", None),
    ("100m", "100", "m", None),
    ("61,5m", "61.5", "m", None),
    ("1,66 m", "1.66", "m", None),
    ("hai mét", "2", "m", None),
    ("một mét", "1", "m", None),
    ("1m55", "1.55", "m", None),
    ("1m6", "1.6", "m", None),
    ("1 mét 55", "1.55", "m", None),
    ("2m5", "2.5", "m", None),
    ("cao [1m2]", "1.2", "m", None),
    ("một mét rưỡi", "1.5", "m", None),
    ("25 cm", "25", "cm", None),
    ("3,5mm", "3.5", "mm", None),
    ("5nm", "5", "nm", None),
    ("0,3 micromet", "0.3", "µm", None),
    ("200 hải lý", "200", "hải lý", None),
    ("30 feet", "30", "feet", None),
    ("màn hình [6-inch]", "6", "inch", None),
    ("màn hình [6,2-inch]", "6.2", "inch", None),
    ("6,7 inch", "6.7", "inch", None),
    ("4 năm ánh sáng", "4", "năm ánh sáng", None),
    # area
    ("500 m2", "500", "m²", None),
    ("500m2", "500", "m²", None),
    ("500 m²", "500", "m²", None),
    ("500 mét vuông", "500", "m²", None),
    ("331.000 km2", "331000", "km²", None),
    ("331.000 km vuông", "331000", "km²", None),
    ("25 ha", "25", "ha", None),
    ("25ha", "25", "ha", None),
    ("25 héc-ta", "25", "ha", None),
    ("2 triệu ha", "2000000", "ha", None),
    ("3 sào", "3", "sào", None),
    ("ba sào", "3", "sào", None),
    ("5 sào ruộng", "5", "sào", None),
    ("2 mẫu ruộng", "2", "mẫu", None),
    ("10 công đất", "10", "công", None),
    # volume
    ("3 m3", "3", "m³", None),
    ("3 m³", "3", "m³", None),
    ("1,5 triệu m3", "1500000", "m³", None),
    ("10 mét khối", "10", "m³", None),
    ("5 lít", "5", "l", None),
    ("5l", "5", "l", None),
    ("850 ml", "850", "ml", None),
    ("300ml", "300", "ml", None),
    ("1.500 cc", "1500", "cm³", None),
    ("7.000 TEU", "7000", "TEU", None),
    # mass
    ("45 kg", "45", "kg", None),
    ("45kg", "45", "kg", None),
    ("45 ký", "45", "kg", None),
    ("45 cân", "45", "kg", None),
    ("45 kilôgam", "45", "kg", None),
    ("1kg2", "1.2", "kg", None),
    ("650g", "650", "g", None),
    ("84 gram", "84", "g", None),
    ("5 mg", "5", "mg", None),
    ("2 tấn", "2", "tấn", None),
    ("2 tấn rưỡi", "2.5", "tấn", None),
    ("hai tấn rưỡi", "2.5", "tấn", None),
    ("2 cân rưỡi", "2.5", "kg", None),
    ("6,5 triệu tấn", "6500000", "tấn", None),
    ("3 tạ", "3", "tạ", None),
    ("5 yến", "5", "yến", None),
    ("2 lạng", "2", "lạng", None),
    ("5 lượng vàng", "5", "lượng", None),
    ("3 chỉ vàng", "3", "chỉ", None),
    ("2 cây vàng", "2", "lượng", None),
    ("30 ounce", "30", "ounce", None),
    ("18 carat", "18", "carat", None),
    ("nửa cân", "0.5", "kg", None),
    ("1/4 lít", "0.25", "l", None),
    ("1/2 kg", "0.5", "kg", None),
    # speed and flow
    ("151 km/h", "151", "km/h", None),
    ("151km/h", "151", "km/h", None),
    ("151 km/giờ", "151", "km/h", None),
    ("60 km mỗi giờ", "60", "km/h", None),
    ("10 m/s", "10", "m/s", None),
    ("10 m/giây", "10", "m/s", None),
    ("250 m3/s", "250", "m³/s", None),
    ("250 m3/giây", "250", "m³/s", None),
    ("250 mét khối/giây", "250", "m³/s", None),
    ("50.000 m3/ngày đêm", "50000", "m³/ngày", None),
    ("12 hải lý/giờ", "12", "hải lý/giờ", None),
    ("6,5 lít/100 km", "6.5", "l/100 km", None),
    ("6 tấn/ha", "6", "tấn/ha", None),
    ("65 tạ/ha", "65", "tạ/ha", None),
    ("50 mm/h", "50", "mm/h", None),
    ("3.000 vòng/phút", "3000", "vòng/phút", None),
    ("80 nhịp/phút", "80", "nhịp/phút", None),
    ("2.500 người/km2", "2500", "người/km²", None),
    # concentration
    ("75 µg/m3", "75", "µg/m³", None),
    ("0,25 mg/lít khí thở", "0.25", "mg/l khí thở", None),
    ("50 miligam/100 mililít", "50", "mg/100 ml", None),
    ("5mg/kg", "5", "mg/kg", None),
    ("4‰", "4", "‰", None),
    ("4 phần nghìn", "4", "‰", None),
    # temperature and angle
    ("37,5°C", "37.5", "°C", None),
    ("37,5 °C", "37.5", "°C", None),
    ("37,5ºC", "37.5", "°C", None),
    ("37,5oC", "37.5", "°C", None),
    ("37,5 độ C", "37.5", "°C", None),
    ("37,5 độ", "37.5", "°", None),
    ("-5 độ C", "-5", "°C", None),
    ("−5°C", "-5", "°C", None),
    ("âm 5 độ C", "-5", "°C", None),
    ("âm 5 độ", "-5", "°", None),
    ("âm hai mươi độ C", "-20", "°C", None),
    ("100 độ F", "100", "°F", None),
    ("15,4 độ Vĩ Bắc", "15.4", "° vĩ Bắc", None),
    ("115,4 độ Kinh Đông", "115.4", "° kinh Đông", None),
    ("4,5 độ Richter", "4.5", "Richter", None),
    # energy, electricity, waves
    ("18W", "18", "W", None),
    ("2,8V", "2.8", "V", None),
    ("22KV", "22", "kV", None),
    ("220 kV", "220", "kV", None),
    ("500 MW", "500", "MW", None),
    ("1.200 MWp", "1200", "MWp", None),
    ("300 kWh", "300", "kWh", None),
    ("300 số điện", "300", "kWh", None),
    ("150 mã lực", "150", "hp", None),
    ("2.000 calo", "2000", "cal", None),
    ("90Hz", "90", "Hz", None),
    ("2,4 GHz", "2.4", "GHz", None),
    ("4.080mAh", "4080", "mAh", None),
    ("10 A", "10", "A", None),
    ("80 dB", "80", "dB", None),
    ("1.013 hPa", "1013", "hPa", None),
    ("120 mmHg", "120", "mmHg", None),
    # data and images
    ("8GB", "8", "GB", None),
    ("128 GB", "128", "GB", None),
    ("1 TB", "1", "TB", None),
    ("100 Mbps", "100", "Mbps", None),
    ("12 megapixel", "12", "megapixel", None),
    ("48MP", "48", "megapixel", None),
    ("60 khung hình/giây", "60", "fps", None),
    # hedges
    ("hơn 100m", "100", "m", Mod.MORE_THAN),
    ("trên 2 m", "2", "m", Mod.MORE_THAN),
    ("ngập sâu [hơn 1m]", "1", "m", Mod.MORE_THAN),
    ("gần 9 tấn", "9", "tấn", Mod.LESS_THAN),
    ("dưới 20 độ C", "20", "°C", Mod.LESS_THAN),
    ("khoảng 81.000km", "81000", "km", Mod.APPROX),
    ("tối đa 50 km/h", "50", "km/h", Mod.EQUAL_OR_LESS),
    ("tối thiểu 60 km/h", "60", "km/h", Mod.EQUAL_OR_MORE),
    ("10 tấn trở lên", "10", "tấn", Mod.EQUAL_OR_MORE),
    ("từ 10 tấn trở lên", "10", "tấn", Mod.EQUAL_OR_MORE),
    ("hơn chục tấn", "10", "tấn", Mod.MORE_THAN),
    ("tốc độ tối đa [151 km/h]", "151", "km/h", None),
    ("công suất tối đa [500 MW]", "500", "MW", None),
    ("chiều dài tối thiểu [4 km]", "4", "km", None),
    ("cao hơn [5 cm]", "5", "cm", None),
]

RANGES = [
    # expression, amount, to, unit
    ("60-70 kg", "60", "70", "kg"),
    ("40-60km/giờ", "40", "60", "km/h"),
    ("1,5 - 2 cm", "1.5", "2", "cm"),
    ("5 đến 7 km", "5", "7", "km"),
    ("5 km đến 7 km", "5", "7", "km"),
    ("5km-7km", "5", "7", "km"),
    ("từ [2,0-4,0m]", "2", "4", "m"),
    ("6,7-7,7 độ Vĩ Bắc", "6.7", "7.7", "° vĩ Bắc"),
    ("từ [-10 đến -5 độ C]", "-10", "-5", "°C"),
    ("từ [âm 2 đến 3 độ C]", "-2", "3", "°C"),
    ("hai ba tạ", "2", "3", "tạ"),
    ("hai đến ba mét", "2", "3", "m"),
    ("2-3 triệu tấn", "2000000", "3000000", "tấn"),
    ("kích thước [1~2mm]", "1", "2", "mm"),
]


@pytest.mark.parametrize(("expression", "amount", "unit", "mod"), READ)
def test_quantity_is_read(expression, amount, unit, mod):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), unit, mod, kind=Kind.QUANTITY), words)


@pytest.mark.parametrize(("expression", "amount", "to", "unit"), RANGES)
def test_range_of_quantities_is_read(expression, amount, to, unit):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), unit, None, Decimal(to), Kind.QUANTITY), words)
