"""The library: objectives that others may begin from, faults and their repairs, and whole plans.

It holds no rows: what it knows comes with the product, one file each, in every language.
"""
