"""What builds and checks Northing; never part of the installed package."""
