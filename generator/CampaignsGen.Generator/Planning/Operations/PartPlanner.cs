using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents a part as described in the document.</summary>
/// <param name="Name">The name of the part, or null if its position identifies it.</param>
/// <param name="Shown">The name in messages and documentation.</param>
/// <param name="Schema">The schema at its place of use.</param>
/// <param name="Encoding">The encoding, or null if the document does not specify one.</param>
internal sealed record PartSource(string? Name, string Shown, Schema Schema, Encoding? Encoding)
{
    public required bool Required { get; init; }

    /// <summary>The name of a type that is generated for the part.</summary>
    public required string TypeName { get; init; }

    /// <summary>
    /// Whether a list is a single part, because a part that is identified by its position must not shift the parts after it.
    /// </summary>
    public bool IsWhole { get; init; }
}

/// <summary>Plans a part: its type in C#, and how it is sent.</summary>
internal sealed class PartPlanner(PlanningContext context, TypePlanner types, PartSchemas schemas, string operation)
{
    private static readonly TypePlan File = new(TypeKind.File);
    private static readonly TypePlan Text = new(TypeKind.String);

    /// <summary>Plans a part without its names in C#.</summary>
    public PartPlan Plan(PartSource source)
    {
        Schema core = schemas.Core(source.Schema, out bool nullable);
        Encoding? encoding = source.Encoding;
        PartMedia media = encoding is { HasStyle: true } ? PartMedia.None : PartMedia.Of(encoding?.ContentType);
        PartPlan plan = Sort(source, core, media);
        bool isNullable = nullable || plan.Type.Nullable || !source.Required;
        return plan with { Type = plan.Type with { Nullable = isNullable } };
    }

    /// <summary>
    /// Returns a part that can be any JSON. It is sent according to its value, and is not a file, because nothing declares
    /// one.
    /// </summary>
    public static PartPlan Any(PartSource source) => Part(source, PartKind.Value, new TypePlan(TypeKind.Element), null);

    private PartPlan Sort(PartSource source, Schema core, PartMedia media)
    {
        if (media.IsNested || source.Encoding is { IsNested: true })
        {
            context.Diagnostics.Report(PartDiagnostics.PartOfParts, PlaceOf(source), source.Shown, operation);
            return Part(source, PartKind.File, File, Declared(source.Encoding, core));
        }

        FileCount files = schemas.FilesOf(core, PartMedia.Of(source.Encoding?.ContentType));
        if (files != FileCount.None)
        {
            return Files(source, core, files);
        }

        bool isList = SchemaShape.Of(core) == ShapeKind.List;
        Schema value = isList && core.Items is { } items ? schemas.Core(items) : core;
        bool isPlain = PartSchemas.IsPlain(value);
        PartForm form = isPlain ? media.OfPlain(value.Types == SchemaTypes.String) : media.OfObject();
        return form switch
        {
            PartForm.File => Part(source, isList ? PartKind.Files : PartKind.File, ListOf(File, isList), media.Text),
            PartForm.Text when !isPlain => Texts(source, isList, media),
            PartForm.Text => WithMedia(Typed(source, value), source, media.In(form)),
            PartForm.Json => WithMedia(Json(source, isList, isPlain, media), source, media.In(form)),
            _ => Typed(source, value),
        };
    }

    private PartPlan Files(PartSource source, Schema core, FileCount files)
    {
        if (PartSchemas.Branches(core).Count > 1)
        {
            context.Diagnostics.Report(PartDiagnostics.ChoiceIsFile, PlaceOf(source), source.Shown, operation);
        }

        bool isMany = files == FileCount.Many;
        Schema file = isMany && core.Items is { } items ? schemas.Core(items) : core;
        return Part(
            source,
            isMany ? PartKind.Files : PartKind.File,
            ListOf(File, isMany),
            Declared(source.Encoding, file)
        );
    }

    /// <summary>
    /// Returns the media types of a file. The encoding takes precedence over the schema (OpenAPI 3.1, "Working with Binary
    /// Data").
    /// </summary>
    private static string? Declared(Encoding? encoding, Schema file) =>
        PartMedia.Of(encoding?.ContentType).Text ?? PartMedia.Of(file.ContentMediaType).Text;

    /// <summary>Returns a part for an object in a format that is not supported, so that the caller writes it as text.</summary>
    private PartPlan Texts(PartSource source, bool isList, PartMedia media)
    {
        List<string> names = media.In(PartForm.Text);
        context.Diagnostics.Report(PartDiagnostics.PartIsText, PlaceOf(source), source.Shown, operation, names[0]);
        return WithMedia(Part(source, PartKind.Text, ListOf(Text, isList), null), source, names);
    }

    private PartPlan Json(PartSource source, bool isList, bool isPlain, PartMedia media)
    {
        TypePlan type = types.Plan(source.Schema, source.TypeName);
        if (!isList || isPlain || media.IsPlainJson)
        {
            if (isList && source.Name is not null)
            {
                context.Diagnostics.Report(PartDiagnostics.ListIsOnePart, PlaceOf(source), source.Shown, operation);
            }

            return Part(source, PartKind.Json, type, null);
        }

        return Part(source, source.IsWhole ? PartKind.Json : PartKind.Value, type, null);
    }

    private PartPlan Typed(PartSource source, Schema value)
    {
        TypePlan type = types.Plan(source.Schema, source.TypeName);
        if (source is { Name: not null, Encoding: { HasStyle: true } encoding } && !IsPlain(type))
        {
            return Part(source, PartKind.Styled, type, null) with { Style = FormEncodings.StyleOf(encoding) };
        }

        PartPlan plan = Part(source, KindOf(type, source.IsWhole), type, null);
        return plan.Kind == PartKind.Text && value.ContentEncoding is not null
            ? plan with
            {
                MediaType = "application/octet-stream",
            }
            : plan;
    }

    /// <summary>
    /// Returns the kind of a part: plain values are text, objects are JSON, and a list has a part for each item (OpenAPI
    /// 3.1, "Encoding Object").
    /// </summary>
    private static PartKind KindOf(TypePlan type, bool isWhole) =>
        type.Kind switch
        {
            TypeKind.List when isWhole => PartKind.Json,
            TypeKind.List => IsPlain(type.Item!) ? PartKind.Text : PartKind.Value,
            TypeKind.Record or TypeKind.Map => PartKind.Json,
            _ => IsPlain(type) ? PartKind.Text : PartKind.Value,
        };

    private static bool IsPlain(TypePlan type) =>
        type.Kind is not (TypeKind.Record or TypeKind.Union or TypeKind.Map or TypeKind.List or TypeKind.Element);

    private static TypePlan ListOf(TypePlan item, bool isList) =>
        isList ? new TypePlan(TypeKind.List) { Item = item } : item;

    private static PartPlan Part(PartSource source, PartKind kind, TypePlan type, string? mediaType) =>
        new()
        {
            Kind = kind,
            Name = source.Name,
            Identifier = "",
            Local = "",
            Type = type,
            Required = source.Required,
            Doc = DocPlan.None,
            MediaType = mediaType,
        };

    /// <summary>
    /// Adds the media type. If several are allowed, the first one is the default, and the caller can specify another one.
    /// </summary>
    private PartPlan WithMedia(PartPlan plan, PartSource source, List<string> names)
    {
        if (names.Count == 0)
        {
            return plan;
        }

        string first = names.Find(static name => !PartMedia.IsRange(name)) ?? "text/plain";
        string sent = PartMedia.InUtf8(first, out string? charset);
        if (charset is not null)
        {
            context.Diagnostics.Report(PartDiagnostics.PartInUtf8, PlaceOf(source), source.Shown, operation, charset);
        }

        bool isChoice = names.Count > 1 || PartMedia.IsRange(names[0]);
        return plan with { MediaType = sent, MediaTypeIdentifier = isChoice ? "ContentType" : null };
    }

    private static string PlaceOf(PartSource source) => source.Encoding?.Pointer ?? source.Schema.Pointer;
}
