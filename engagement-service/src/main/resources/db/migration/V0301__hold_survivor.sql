-- The paper that stands for this one, held against merges until the transaction ends by a shared advisory lock of class
-- 1; a merge takes the same lock exclusively. A loop of statements, each of which sees what was committed before it: the
-- paper may have been merged while the lock was waited for. Here rather than in the service, so that writing a row and
-- holding its paper are one round trip. Only the survivor is locked: a writer that held a merged paper too could stand
-- in the way of its next merge.
create function hold_survivor(asked uuid) returns uuid language plpgsql volatile as $$
declare
    held uuid;
    survivor_now uuid;
begin
    survivor_now := coalesce((select survivor from paper_survivor where paper_id = asked), asked);
    loop
        held := survivor_now;
        perform pg_advisory_xact_lock_shared(1, hashtext(held::text));
        survivor_now := coalesce((select survivor from paper_survivor where paper_id = asked), asked);
        exit when survivor_now = held;
    end loop;
    return held;
end
$$;
