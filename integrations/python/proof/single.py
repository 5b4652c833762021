"""One process, and a pool of two: the same answers, and what the second process and Python cost."""

from common import ACTIONS, COUNT, costs, documents, note, own_cpu, single, timed

from copydesk import Options, Pool


def pool_of_two(action: str, expected: dict) -> None:
    before = own_cpu()
    with Pool(action, Options(command=timed(f"pool-{action}"), max_record_time=None), processes=2) as pool:
        answers = list(pool.answers(documents()))
    python = own_cpu() - before
    got = {one.record["id"]: {"text": one.text if action != "check" else None, "messages": one.messages} for one in answers}
    alone, two = costs(f"single-{action}"), costs(f"pool-{action}")
    note(action, {"documents": COUNT, "single cpu": round(alone["cpu"], 1), "single memory": round(alone["memory"])})
    note(action, {"pool equal": got == expected, "pool node cpu": round(two["cpu"], 1), "pool python cpu": round(python, 1)})


if __name__ == "__main__":
    for action in ACTIONS:
        pool_of_two(action, single(action))
