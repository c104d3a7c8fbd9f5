"""The looked-after children return (SSDA903): each authority's yearly return, as CSV files, XML or a workbook."""
