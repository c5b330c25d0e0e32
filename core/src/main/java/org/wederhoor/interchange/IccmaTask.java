package org.wederhoor.interchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.wederhoor.argument.Answer;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.Extension;
import org.wederhoor.argument.Semantics;
import org.wederhoor.argument.Solver;

/**
 * A question as the argumentation competition of 2023 puts it, such as {@code DS-PR}.
 *
 * @param problem what is asked
 * @param semantics of which extensions
 * @since 1.0
 */
public record IccmaTask(Problem problem, Semantics semantics) {
    /**
     * What can be asked.
     *
     * @since 1.0
     */
    public enum Problem {
        /** Some extension. */
        SE,
        /** Whether an argument is in some extension. */
        DC,
        /** Whether an argument is in all extensions. */
        DS
    }

    /**
     * Returns all tasks, by problem and then by semantics.
     *
     * @return what {@link #parse} accepts
     */
    public static ImmutableList<IccmaTask> all() {
        ImmutableList.Builder<IccmaTask> tasks = ImmutableList.builder();
        for (Problem problem : Problem.values()) {
            for (Semantics semantics : Semantics.values()) {
                tasks.add(new IccmaTask(problem, semantics));
            }
        }
        return tasks.build();
    }

    /**
     * Returns the task of a name.
     *
     * @param name problem and semantics, such as {@code "SE-GR"}
     * @return the task
     * @throws IllegalArgumentException if there is no such task
     */
    public static IccmaTask parse(String name) {
        List<String> parts = Splitter.on('-').splitToList(name);
        for (IccmaTask task : all()) {
            if (parts.size() == 2
                    && task.problem.name().equals(parts.get(0))
                    && task.semantics.abbreviation().equals(parts.get(1))) {
                return task;
            }
        }
        throw new IllegalArgumentException(
                "task " + FrameworkFormat.quote(name) + " is not known, accepted are " + all());
    }

    /**
     * Returns whether the task asks about an argument.
     *
     * @return true for {@link Problem#DC} and {@link Problem#DS}
     */
    public boolean needsArgument() {
        return problem != Problem.SE;
    }

    /**
     * Returns the answer as the competition writes it: {@code YES} or {@code NO} for an argument, with a line {@code w} and
     * the certificate where there is one; for an extension that line, or {@code NO} if there is none.
     *
     * @param framework what is asked about
     * @param argument the argument, for tasks that need one
     * @param budget how long it may take
     * @return the lines, or {@code UNKNOWN} if the budget is spent
     * @throws IllegalArgumentException if an argument is missing, superfluous or not part of the framework
     */
    public String answer(ArgumentationFramework<String> framework, Optional<String> argument, Budget budget) {
        if (needsArgument() != argument.isPresent()) {
            throw new IllegalArgumentException(
                    needsArgument() ? "task " + this + " needs an argument" : "task " + this + " takes no argument");
        }
        Solver<String> solver = Solver.of(framework);
        Answer<String> answer = switch (problem) {
            case SE -> solver.extension(semantics, budget);
            case DC -> solver.credulous(semantics, argument.orElseThrow(), budget);
            case DS -> solver.sceptical(semantics, argument.orElseThrow(), budget);
        };
        if (answer.isUnknown()) {
            return "UNKNOWN\n";
        }
        String certificate = answer.certificate().map(IccmaTask::witness).orElse("");
        if (!needsArgument()) {
            return answer.isYes() ? certificate : "NO\n";
        }
        return (answer.isYes() ? "YES\n" : "NO\n") + certificate;
    }

    private static String witness(Extension<String> extension) {
        StringBuilder line = new StringBuilder("w");
        for (String argument : extension) {
            line.append(' ').append(argument);
        }
        return line.append('\n').toString();
    }

    /**
     * Returns the name of the task.
     *
     * @return problem and semantics, such as {@code "SE-GR"}
     */
    @Override
    public String toString() {
        return problem + "-" + semantics.abbreviation();
    }
}
