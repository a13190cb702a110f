"""What can be asked of the library; none of it loads Django, for the prompt asks too."""
