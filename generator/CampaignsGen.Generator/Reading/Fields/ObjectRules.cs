using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>
/// Checks the requirements of the specification for single objects and fields whose violation causes a loss for the client.
/// </summary>
internal sealed class ObjectRules(ReadingContext context, FieldFindings findings)
{
    private static readonly TreeObject Empty = new(
        System.Collections.Immutable.ImmutableArray<TreeChild>.Empty,
        index: null
    );

    private readonly SchemaRules schemas = new(context, findings);

    public void Check(TreeObject map, KnownObject known, Trail trail)
    {
        switch (known.Name)
        {
            case "Root":
                CheckRoot(map, trail);
                break;
            case "Operation":
                CheckOperation(map, trail);
                break;
            case "RequestBody":
                CheckBody(map, trail);
                break;
            case "MediaType":
                CheckEncodings(map, trail);
                break;
            case "Parameter":
                CheckParameter(map, trail);
                schemas.CheckParameter(map, trail);
                break;
            case "Header":
                schemas.CheckParameter(map, trail);
                break;
            case "SecurityScheme":
                CheckScheme(map, trail);
                break;
            case "Flows":
                CheckFlows(map, trail);
                break;
            case "Schema":
                schemas.Check(map, trail);
                break;
            default:
                break;
        }
    }

    /// <summary>Reports a field with a value of the wrong shape, which is treated as absent everywhere.</summary>
    public void CheckShape(TreeNode? value, KnownField field, Trail trail)
    {
        // The reading checks schemas itself; they can also be booleans and arrays.
        bool isRight = field.Shape switch
        {
            FieldShape.Any => true,
            FieldShape.List => value is TreeList,
            _ => value is TreeObject,
        };
        if (value is not null && !isRight && (field.Shape != FieldShape.Object || field.Holds != "Schema"))
        {
            string expected = field.Shape == FieldShape.List ? "an array" : "an object";
            findings.Add(ReadingDiagnostics.WrongShape, trail.Pointer, field.Name, expected, Scalars.Describe(value));
        }
        else if (field.Name is "consumes" or "produces" && value is TreeList names)
        {
            CheckMediaTypes(names, trail);
        }
    }

    /// <summary>Checks the key of a map whose members are <paramref name="held"/>.</summary>
    public void CheckKey(string key, KnownObject held, Trail trail)
    {
        if (held.Name == "MediaType" && MediaTypeNames.Fault(key) is { } fault)
        {
            findings.Add(ReadingDiagnostics.NoMediaType, trail.Pointer, key, fault);
        }
    }

    private void CheckMediaTypes(TreeList names, Trail trail)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (Scalars.TextOf(names[i]) is { } name && MediaTypeNames.Fault(name) is { } fault)
            {
                findings.Add(ReadingDiagnostics.NoMediaType, JsonPointer.Append(trail.Pointer, i), name, fault);
            }
        }
    }

    private void CheckRoot(TreeObject map, Trail trail)
    {
        Require(map, "info", "the documentation of the client has no title or version", trail);
        if (context.Version >= OpenApiVersion.V3_1 && (map.Has("webhooks") || map.Has("components")))
        {
            return;
        }

        Require(map, "paths", "the client has no operations", trail);
    }

    private void CheckOperation(TreeObject map, Trail trail)
    {
        if (context.Version < OpenApiVersion.V3_1)
        {
            Require(map, "responses", "the responses of the operation are unknown", trail);
        }
    }

    private void CheckBody(TreeObject map, Trail trail)
    {
        const string Consequence = "the body is unknown, so the operation has no body";
        Require(map, "content", Consequence, trail);
        if (map.Find("content") is TreeObject { Count: 0 })
        {
            findings.Add(ReadingDiagnostics.MissingField, At(trail, "content"), "content/{media type}", Consequence);
        }

        foreach (TreeChild media in (map.Find("content") as TreeObject ?? Empty).Children)
        {
            if (MediaTypeNames.IsDescribed(media.Key) && media.Value is TreeObject { Count: 0 })
            {
                const string Unknown = "the body can be any value";
                string pointer = JsonPointer.Append(At(trail, "content"), media.Key);
                findings.Add(ReadingDiagnostics.MissingField, pointer, "schema", Unknown);
            }
        }
    }

    /// <summary>Reports an encoding whose name matches no property, because it has no effect.</summary>
    private void CheckEncodings(TreeObject map, Trail trail)
    {
        SpecNode schema = new(map.Find("schema"), trail.Start);
        SpecNode? target = schema.Reference is { } reference ? context.References.Find(schema, reference) : schema;
        TreeObject encodings = map.Find("encoding") as TreeObject ?? Empty;
        if (target?.Object?.Find("properties") is not TreeObject properties)
        {
            return;
        }

        foreach (TreeChild encoding in encodings.Children)
        {
            IEnumerable<string> free = properties
                .Children.Select(static property => property.Key)
                .Where(name => !encodings.Has(name));
            if (!properties.Has(encoding.Key) && NearestText.Of(encoding.Key, free) is { } meant)
            {
                string pointer = JsonPointer.Append(At(trail, "encoding"), encoding.Key);
                findings.Add(ReadingDiagnostics.NamesNoProperty, pointer, "encoding", encoding.Key, meant);
            }
        }
    }

    private void CheckParameter(TreeObject map, Trail trail)
    {
        bool isBody = Scalars.TextOf(map.Find("in")) == "body";
        if (context.IsSwagger && isBody)
        {
            Require(map, "schema", "the body can be any value", trail);
        }
        else if (context.IsSwagger && map.Has("schema"))
        {
            const string Fix = "write its keywords beside 'in', because only a parameter in 'body' has a schema";
            findings.Add(ReadingDiagnostics.Misplaced, At(trail, "schema"), "schema", "this parameter", Fix);
        }
        else if (context.IsSwagger && IsOfBody(map))
        {
            const string Fix =
                "it is sent as text. To fix this, use a type that parameters can have, or 'in: formData' for a file";
            string type = Scalars.TextOf(map.Find("type"))!;
            findings.Add(ReadingDiagnostics.UnknownValue, At(trail, "type"), "type in a parameter", type, Fix);
        }
        else if (!context.IsSwagger && !map.Has("schema") && !map.Has("content"))
        {
            const string Consequence = "the parameter is sent as text";
            findings.Add(ReadingDiagnostics.MissingField, trail.Pointer, "schema", Consequence);
        }
        else if (map.Has("schema") && map.Has("content"))
        {
            findings.Add(
                ReadingDiagnostics.TwoDescriptions,
                At(trail, "content"),
                "'content' of a parameter",
                "'schema' beside it"
            );
        }
    }

    /// <summary>Determines whether the parameter has a type that requires a body, but is not a form field that can carry it.</summary>
    private static bool IsOfBody(TreeObject map) =>
        Scalars.TextOf(map.Find("type")) is { } type
        && (type == "object" || (type == "file" && Scalars.TextOf(map.Find("in")) != "formData"));

    private void CheckScheme(TreeObject map, Trail trail)
    {
        string? type = Scalars.TextOf(map.Find("type"));
        if (type == "openIdConnect" && !context.IsSwagger)
        {
            Require(map, "openIdConnectUrl", "the source of tokens is unknown", trail);
        }

        if (type != "oauth2")
        {
            return;
        }

        if (!context.IsSwagger)
        {
            Require(map, "flows", "the source of tokens is unknown", trail);
            return;
        }

        Require(map, "flow", "the source of tokens is unknown", trail);
        CheckSwaggerFlow(map, trail);
    }

    private void CheckSwaggerFlow(TreeObject map, Trail trail)
    {
        string? flow = Scalars.TextOf(map.Find("flow"));
        if (flow is "application" or "password" or "accessCode")
        {
            Require(map, "tokenUrl", "the source of tokens is unknown", trail);
        }
        else if (flow is not (null or "implicit"))
        {
            const string Fix =
                "the client obtains no token. To fix this, use implicit, password, application or accessCode";
            findings.Add(ReadingDiagnostics.UnknownValue, At(trail, "flow"), "flow", flow, Fix);
        }
    }

    private void CheckFlows(TreeObject map, Trail trail)
    {
        if (map.Children.All(static member => member.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase)))
        {
            const string Consequence = "the source of tokens is unknown";
            findings.Add(ReadingDiagnostics.MissingField, trail.Pointer, "flows/{flow}", Consequence);
        }

        foreach (TreeChild member in map.Children)
        {
            if (member is { Key: "clientCredentials" or "password" or "authorizationCode", Value: TreeObject flow })
            {
                trail.Enter(member.Key);
                Require(flow, "tokenUrl", "the source of tokens is unknown", trail);
                trail.Leave();
            }
        }
    }

    private void Require(TreeObject map, string field, string consequence, Trail trail)
    {
        if (!map.Has(field))
        {
            findings.Add(ReadingDiagnostics.MissingField, trail.Pointer, field, consequence);
        }
    }

    private static string At(Trail trail, string field) => JsonPointer.Append(trail.Pointer, field);
}
