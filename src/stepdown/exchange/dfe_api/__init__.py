"""The daily data of social care that councils send to the Department for Education: JSON, an object for each child."""
