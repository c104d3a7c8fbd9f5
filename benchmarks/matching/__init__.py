"""Who of one file is who of another: what each way of matching finds, and how many children it takes for another."""
