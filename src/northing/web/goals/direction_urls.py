"""The addresses of the vision, strategies and products."""

from django.urls import path

from northing.web.goals import direction_views as of_strategies
from northing.web.goals import product_views as of_products

BACK = {"is_retired": False}
GONE = {"is_retired": True}

urlpatterns = [
    path("strategy/", of_strategies.overview, name="direction"),
    path("strategy/vision/", of_strategies.vision, name="vision"),
    path("strategies/new/", of_strategies.create_strategy, name="create-strategy"),
    path("strategies/move/", of_strategies.move_strategy, name="move-strategy"),
    path("strategies/<int:strategy_id>/", of_strategies.strategy, name="strategy"),
    path("strategies/<int:strategy_id>/edit/", of_strategies.edit_strategy, name="edit-strategy"),
    path(
        "strategies/<int:strategy_id>/retire/",
        of_strategies.retire_strategy,
        GONE,
        name="retire-strategy",
    ),
    path(
        "strategies/<int:strategy_id>/bring-back/",
        of_strategies.retire_strategy,
        BACK,
        name="bring-back-strategy",
    ),
    path(
        "strategies/<int:strategy_id>/delete/",
        of_strategies.delete_strategy,
        name="delete-strategy",
    ),
    path("products/", of_products.products, name="products"),
    path("products/new/", of_products.create_product, name="create-product"),
    path("products/move/", of_products.move_product, name="move-product"),
    path("products/<int:product_id>/", of_products.product, name="product"),
    path("products/<int:product_id>/edit/", of_products.edit_product, name="edit-product"),
    path(
        "products/<int:product_id>/retire/",
        of_products.retire_product,
        GONE,
        name="retire-product",
    ),
    path(
        "products/<int:product_id>/bring-back/",
        of_products.retire_product,
        BACK,
        name="bring-back-product",
    ),
    path("products/<int:product_id>/delete/", of_products.delete_product, name="delete-product"),
]
