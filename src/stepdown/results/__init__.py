"""The findings' shape: what every engine returns. Rounding and the interval of one proportion live here too."""
