using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>
/// Translates the bodies of Swagger 2.0: parameters in <c>body</c> and <c>formData</c>, and media types in <c>consumes</c> and
/// <c>produces</c>.
/// </summary>
internal sealed class SwaggerBodyTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private const string Json = "application/json";
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private readonly SwaggerParameterTranslator parameters = new(context, schemas);

    /// <summary>Returns the body of a request, or null if no parameter describes one.</summary>
    public RequestBody? Translate(SpecNode operation, ParameterList list)
    {
        if (list.BodyParts.Count == 0)
        {
            return null;
        }

        SpecNode first = list.BodyParts[0];
        return Scalars.TextOf(first.ValueOf("in")) == "body"
            ? TranslateBody(operation, first)
            : TranslateForm(operation, list.BodyParts);
    }

    /// <summary>Returns the body of a response for each media type that the operation produces.</summary>
    public EquatableArray<MediaType> TranslateResponse(SpecNode operation, SpecNode response)
    {
        if (!response.Has("schema"))
        {
            return default;
        }

        SpecNode schema = response["schema"];
        bool isFile = Scalars.TextOf(schema.ValueOf("type")) == "file";
        return MediaTypes(
            operation,
            "produces",
            isFile ? "application/octet-stream" : Json,
            schema.Pointer,
            schemas.Translate(schema)
        );
    }

    private RequestBody TranslateBody(SpecNode operation, SpecNode node)
    {
        Schema? schema = node.Has("schema") ? schemas.Translate(node["schema"]) : null;
        return new(node.Pointer)
        {
            Description = context.Text(node, "description"),
            Required = context.Flag(node, "required"),
            Content = MediaTypes(operation, "consumes", Json, node.Pointer, schema),
        };
    }

    private RequestBody TranslateForm(SpecNode operation, List<SpecNode> fields)
    {
        List<SchemaProperty> properties = [];
        List<Encoding> encodings = [];
        List<string> required = [];
        bool hasFile = false;
        foreach (SpecNode field in fields)
        {
            string name = Scalars.TextOf(field.ValueOf("name"))!;
            hasFile |= IsFile(field) || IsFile(field["items"]);
            Schema described = Describe(field);
            properties.Add(new(name, described) { GivenName = GivenNames.Of(context, field) });
            if (parameters.TranslateFieldFormat(field, name, described) is { } encoding)
            {
                encodings.Add(encoding);
            }

            if (context.Flag(field, "required"))
            {
                required.Add(name);
            }
        }

        Schema schema = new(fields[0].Pointer)
        {
            Types = SchemaTypes.Object,
            Properties = properties.ToEquatableArray(),
            Required = required.ToEquatableArray(),
        };
        return new(fields[0].Pointer)
        {
            Required = required.Count > 0,
            Content = FormTypes(operation, fields[0].Pointer, schema, hasFile)
                .Select(media => media with { Encodings = encodings.ToEquatableArray() })
                .ToEquatableArray(),
        };
    }

    /// <summary>Determines whether the field is a file, including those in the notation of 3.0.</summary>
    private static bool IsFile(SpecNode node) =>
        Scalars.TextOf(node.ValueOf("type")) == "file" || Scalars.TextOf(node.ValueOf("format")) == "binary";

    /// <summary>Determines whether the field is several files with one name, as NSwag writes them; 2.0 has no notation for that.</summary>
    private static bool IsFiles(SpecNode node) =>
        Scalars.TextOf(node.ValueOf("type")) == "file"
        && (node.Has("items") || Scalars.TextOf(node.ValueOf("collectionFormat")) == "multi");

    private Schema Describe(SpecNode field)
    {
        Schema schema = parameters.TranslateSchema(field) with { Description = context.Text(field, "description") };
        return IsFiles(field)
            ? new Schema(schema.Pointer)
            {
                Types = SchemaTypes.Array,
                Items = schema with { Items = null, Nullable = false, Description = null },
                Nullable = schema.Nullable,
                Description = schema.Description,
            }
            : schema;
    }

    /// <summary>Returns the form media types that the operation consumes; files require a multipart form.</summary>
    private EquatableArray<MediaType> FormTypes(SpecNode operation, string pointer, Schema schema, bool hasFile)
    {
        List<MediaType> forms = [];
        foreach (MediaType mediaType in MediaTypes(operation, "consumes", "", pointer, schema))
        {
            string name = MediaTypeName.WithoutParameters(mediaType.Name);
            bool isForm = name == Multipart || (name == UrlEncoded && !hasFile);
            if (isForm)
            {
                forms.Add(mediaType);
            }
        }

        return forms.Count > 0
            ? forms.ToEquatableArray()
            : new[] { new MediaType(pointer, hasFile ? Multipart : UrlEncoded, schema) }.ToEquatableArray();
    }

    private EquatableArray<MediaType> MediaTypes(
        SpecNode operation,
        string field,
        string standard,
        string pointer,
        Schema? schema
    )
    {
        EquatableArray<string> names = context.Texts(operation.Has(field) ? operation : context.Root, field);
        List<MediaType> mediaTypes = [];
        foreach (string name in names)
        {
            mediaTypes.Add(new(pointer, name, schema));
        }

        return mediaTypes.Count > 0
            ? mediaTypes.ToEquatableArray()
            : new[] { new MediaType(pointer, standard, schema) }.ToEquatableArray();
    }
}
