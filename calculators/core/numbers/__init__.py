"""How numbers, money, spans and dates are read and written, country by country."""
