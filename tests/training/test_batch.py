from training.batch import UNLEARNED, batch, batches
from training.transcript import END, Transcript


def made(*tokens: int, asked: int, task: str = "a") -> Transcript:
    return Transcript(task, tokens, asked, 2)


def test_the_common_beginning_is_taken_out_and_only_replies_are_learned() -> None:
    found = batch([made(1, 5, 6, 30, 31, END, asked=3), made(1, 5, 7, 8, 40, END, asked=4)])
    assert found.prefix == (1, 5)
    assert [row[:3] for row in found.rows] == [(6, 30, 31), (7, 8, 40)]
    assert [row[:3] for row in found.targets] == [(30, 31, END), (UNLEARNED, 40, END)]
    assert found.whole == 12


def test_rows_are_filled_up_to_one_length_that_teaches_nothing() -> None:
    found = batch([made(1, 5, 6, 30, END, asked=3), made(1, 5, 7, *range(20, 33), END, asked=3)])
    assert len({len(row) for row in (*found.rows, *found.targets)}) == 1
    assert set(found.targets[0][3:]) == {UNLEARNED}


def test_of_equal_prompts_something_is_left_to_begin_from() -> None:
    found = batch([made(1, 5, 6, 30, END, asked=3), made(1, 5, 6, 31, END, asked=3)])
    assert found.prefix == (1, 5)
    assert [row[0] for row in found.rows] == [6, 6]


def test_every_transcript_is_in_one_batch_and_no_batch_mixes_tasks() -> None:
    some = [made(1, 5, *range(6, 6 + n), 50 + n, END, asked=2 + n, task="ab"[n % 2]) for n in range(1, 12)]
    found = batches(some, size=32, seed=4)
    learned = sorted(t for b in found for row in b.targets for t in row if t not in (UNLEARNED, END))
    assert learned == [50 + n for n in range(1, 12)]
    assert all(len({t % 2 for row in b.targets for t in row if t not in (UNLEARNED, END)}) == 1 for b in found)
    assert len(found) > 2


def test_a_batch_keeps_to_its_size_unless_one_row_alone_is_longer() -> None:
    some = [made(1, 5, *range(6, 6 + n), END, asked=2) for n in (4, 4, 4, 4, 60)]
    assert sorted(len(b.rows) for b in batches(some, size=14, seed=1)) == [1, 2, 2]


def test_the_order_is_the_seed_s() -> None:
    some = [made(1, 5, n, n + 1, END, asked=3) for n in range(6, 40)]
    assert batches(some, size=12, seed=1) == batches(some, size=12, seed=1)
    assert batches(some, size=12, seed=1) != batches(some, size=12, seed=2)
