package org.wederhoor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Threads that share out independent tasks: the caller's alone, or those of a pool. */
final class Workers {
    private final @Nullable ForkJoinPool pool;

    private Workers(@Nullable ForkJoinPool pool) {
        this.pool = pool;
    }

    /** The thread that asks. */
    static Workers caller() {
        return new Workers(null);
    }

    static Workers of(ForkJoinPool pool) {
        return new Workers(pool);
    }

    /** How many tasks can run at a time. */
    int count() {
        return pool == null ? 1 : pool.getParallelism();
    }

    /** Runs the tasks from zero on, and returns when all of them have; throws what one of them throws. */
    void run(int taskCount, IntConsumer task) {
        if (pool == null || taskCount == 1) {
            for (int i = 0; i < taskCount; i++) {
                task.accept(i);
            }
        } else {
            pool.invoke(new All(taskCount, task));
        }
    }

    private static final class All extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final int taskCount;
        private final transient IntConsumer task;

        All(int taskCount, IntConsumer task) {
            this.taskCount = taskCount;
            this.task = task;
        }

        @Override
        protected void compute() {
            List<ForkJoinTask<?>> tasks = new ArrayList<>(taskCount);
            for (int i = 0; i < taskCount; i++) {
                int number = i;
                tasks.add(ForkJoinTask.adapt(() -> task.accept(number)));
            }
            invokeAll(tasks);
        }
    }
}
