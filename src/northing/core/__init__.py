"""What OKRs mean: frozen values and pure functions. Standard library only; time is an argument."""
