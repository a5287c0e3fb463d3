from hypothesis import given
from hypothesis import strategies as st

from widgets.grid.steps import Span, steps_between

orders = st.lists(st.integers(0, 12), unique=True, max_size=10)


@given(orders, orders)
def test_steps_lead_from_any_order_to_any_other(old, new):
    steps, now = steps_between(old, new), list(old)
    for span in steps.removed:
        del now[span.first : span.last + 1]
    if steps.order is not None:
        now = [now[place] for place in steps.order]
    for span in steps.inserted:
        now[span.first : span.first] = new[span.first : span.last + 1]
    assert now == new


def test_equal_orders_need_no_steps():
    assert steps_between("abc", "abc") == ((), None, ())


def test_neighbours_go_in_one_step():
    assert steps_between("abcd", "ad").removed == (Span(1, 2),)
