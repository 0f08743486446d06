package org.lectern.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What every service's OpenAPI document says by one rule: a record's components are required unless JSpecify calls them
 * nullable, and whatever fails is answered by a problem (RFC 9457). The scanner reads neither from the code.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName JSON_PROPERTY = DotName.createSimple(JsonProperty.class);

    private final Map<String, List<ClassInfo>> records;

    /** Called by the build with an index of the service's classes. */
    public ApiDocument(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.lectern."))
                .collect(Collectors.groupingBy(
                        type -> type.name().withoutPackagePrefix().replaceAll(".*\\$", "")));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.forEach((name, schema) -> recordOf(name, schema).ifPresent(type -> describe(schema, type)));
        schemas.put("Problem", problem());
        document.getComponents().setSchemas(schemas);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        responses.setDefaultValue(OASFactory.createAPIResponse().description("What went wrong, and with which field"));
        if (!responses.hasAPIResponse("503")) {
            responses.addAPIResponse("503", unavailable());
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (!status.matches("[123]..")) {
                response.content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE.toString(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
            }
        });
        return operation;
    }

    /** Whatever needs the database can meet it away. */
    private static APIResponse unavailable() {
        return OASFactory.createAPIResponse()
                .description("The service is not able to for now, mostly for want of its database; try again later")
                .addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("After so many seconds")
                                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
    }

    /** Schemas are named after records; two of one simple name are told apart by their components. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        return properties == null
                ? Optional.empty()
                : records.getOrDefault(name.replaceAll("\\d+$", ""), List.of()).stream()
                        .filter(type -> type.recordComponents().stream()
                                .allMatch(component -> properties.containsKey(wireName(type, component))))
                        .findFirst();
    }

    private static void describe(Schema schema, ClassInfo type) {
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            String name = wireName(type, component);
            if (component.type().hasAnnotation(NULLABLE)) {
                properties.computeIfPresent(name, (key, value) -> orNull(value));
            } else {
                required.add(name);
            }
        }
        schema.setProperties(properties);
        schema.setRequired(required);
    }

    /** {@code @JsonProperty} is no annotation of components; it lands on their fields. */
    private static String wireName(ClassInfo type, RecordComponentInfo component) {
        AnnotationInstance renamed = type.field(component.name()).annotation(JSON_PROPERTY);
        return renamed == null ? component.name() : renamed.value().asString();
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        // A schema without a type takes anything already.
        return schema.getType() == null ? schema : schema.addType(SchemaType.NULL);
    }

    /** The members of {@link Problem}, which reaches no method's signature, so that the scanner does not meet it. */
    private static Schema problem() {
        Schema violation = object("field", "expected")
                .addProperty("field", text("Which field", "limit"))
                .addProperty("value", text("What came, cut to 200 characters", "1000"))
                .addProperty("expected", text("What would have been right", "a whole number from 1 to 100"));
        return object("type", "title", "status")
                .description("Problem details, RFC 9457")
                .addProperty(
                        "type",
                        text(
                                "The kind; docs/problems.md lists them",
                                Problem.of(400, "invalid-request", "").type().toString()))
                .addProperty("title", text("The kind in a few words", "Invalid request"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).addExample(400))
                .addProperty("detail", text("This occurrence in one sentence", "A field is not as expected"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation));
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(List.of(required));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
