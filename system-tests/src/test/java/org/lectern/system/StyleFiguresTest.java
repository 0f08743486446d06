package org.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long methods and files of the main code are, and how much of what is public says what it does. */
class StyleFiguresTest {
    private static final Figures FIGURES = new Figures();

    /** A method is counted from its signature to its closing brace, without annotations and Javadoc. */
    private record Measured(String name, long lines) {}

    private record Documented(String name, boolean documented) {}

    @BeforeAll
    static void measure() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(Project.sources("main")));
            DocTrees documents = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                FIGURES.scan(unit, documents);
            }
        }
    }

    /** Half of all methods are a thought each; the longest fits a screen. */
    @Test
    void methodsAreShort() {
        List<Long> lines =
                FIGURES.methods.stream().map(Measured::lines).sorted().toList();

        assertThat(percentile(lines, 50)).isLessThanOrEqualTo(5);
        assertThat(percentile(lines, 90)).isLessThanOrEqualTo(12);
        assertThat(FIGURES.methods).filteredOn(method -> method.lines() > 30).isEmpty();
    }

    @Test
    void filesAreShort() {
        List<Long> lines = Project.sources("main").stream()
                .map(file -> (long) Project.lines(file).size())
                .sorted()
                .toList();

        assertThat(percentile(lines, 50)).isLessThanOrEqualTo(60);
        assertThat(percentile(lines, 90)).isLessThanOrEqualTo(140);
    }

    /** Who calls a public type reads what it promises, and not how it keeps it. */
    @Test
    void whatIsPublicSaysWhatItDoes() {
        List<String> silent = FIGURES.publicTypes.stream()
                .filter(type -> !type.documented())
                .map(Documented::name)
                .toList();

        assertThat(silent.size()).as("%s", silent).isLessThanOrEqualTo(FIGURES.publicTypes.size() / 20);
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100);
    }

    private static final class Figures extends TreePathScanner<@Nullable Void, DocTrees> {
        final List<Measured> methods = new ArrayList<>();
        final List<Documented> publicTypes = new ArrayList<>();

        @Override
        public @Nullable Void visitMethod(MethodTree method, DocTrees documents) {
            if (method.getBody() != null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                LineMap lines = unit.getLineMap();
                long body = documents.getSourcePositions().getStartPosition(unit, method.getBody());
                long end = documents.getSourcePositions().getEndPosition(unit, method.getBody());
                methods.add(new Measured(
                        unit.getSourceFile().getName() + "#" + method.getName(),
                        lines.getLineNumber(end) - lines.getLineNumber(body) + 1));
            }
            return super.visitMethod(method, documents);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, DocTrees documents) {
            ModifiersTree modifiers = type.getModifiers();
            if (modifiers.getFlags().contains(Modifier.PUBLIC)) {
                publicTypes.add(new Documented(
                        type.getSimpleName().toString(), documents.getDocComment(getCurrentPath()) != null));
            }
            return super.visitClass(type, documents);
        }
    }
}
