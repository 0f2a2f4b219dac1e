using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Specifies how many files a schema describes.</summary>
internal enum FileCount
{
    None,
    One,
    Many,
}

/// <summary>Analyzes the schemas of parts: resolves references and choices with <c>null</c>, and recognizes files.</summary>
/// <param name="composer">Resolves references.</param>
/// <param name="untypedIsOctets">Whether a schema without a type is a file (OpenAPI 3.1, "Considerations for File Uploads").</param>
internal sealed class PartSchemas(SchemaComposer composer, bool untypedIsOctets)
{
    /// <summary>The maximum nesting of choices with a single branch.</summary>
    private const int DeepestChoice = 24;

    /// <summary>Returns <paramref name="schema"/> with references and choices between one schema and <c>null</c> resolved.</summary>
    public Schema Core(Schema schema) => Core(schema, out _);

    /// <summary>Returns <paramref name="schema"/> with references and choices between one schema and <c>null</c> resolved.</summary>
    /// <param name="schema">The schema at its place of use.</param>
    /// <param name="nullable">Whether <c>null</c> is allowed.</param>
    public Schema Core(Schema schema, out bool nullable)
    {
        Schema core = composer.Compose(schema, out _);
        nullable = core.Nullable;
        for (int depth = 0; depth < DeepestChoice && OnlyBranch(core, ref nullable) is { } branch; depth++)
        {
            Schema inner = composer.Compose(branch, out _);
            core = inner with
            {
                Format = inner.Format ?? core.Format,
                ContentMediaType = inner.ContentMediaType ?? core.ContentMediaType,
                ContentEncoding = inner.ContentEncoding ?? core.ContentEncoding,
                Description = core.Description ?? inner.Description,
            };
            nullable |= inner.Nullable;
        }

        return core;
    }

    /// <summary>
    /// Returns how many files a part with <paramref name="core"/> is. A choice between a file and other values is a file.
    /// </summary>
    public FileCount FilesOf(Schema core, PartMedia media) => FilesOf(core, media, []);

    /// <summary>Determines whether <paramref name="body"/> has a part with one or more files.</summary>
    public bool HasFile(Schema body) =>
        Core(body).Properties.Any(property => FilesOf(Core(property.Schema), PartMedia.None) != FileCount.None);

    /// <summary>Determines whether the schema describes a single plain value: no object, no array, and of one type.</summary>
    public static bool IsPlain(Schema core) => SchemaShape.Of(core) is ShapeKind.Scalar or ShapeKind.Enum;

    /// <summary>Returns the branches of a choice; empty if the schema is not a choice.</summary>
    public static IReadOnlyList<Schema> Branches(Schema core)
    {
        Schema choice = SchemaShape.Of(core) == ShapeKind.Mixed ? MixedTypes.AsChoice(core) ?? core : core;
        return SchemaShape.Of(choice) == ShapeKind.Choice ? SchemaShape.Branches(choice, out _) : [];
    }

    private static Schema? OnlyBranch(Schema core, ref bool nullable)
    {
        if (core.OneOf.Count + core.AnyOf.Count == 0)
        {
            return null;
        }

        List<Schema> branches = SchemaShape.Branches(core, out bool hasNull);
        nullable |= hasNull && branches.Count == 1;
        return branches.Count == 1 ? branches[0] : null;
    }

    /// <param name="core">The schema.</param>
    /// <param name="media">The media types that the encoding allows.</param>
    /// <param name="known">The known results by place and type, because a schema can refer back to itself.</param>
    private FileCount FilesOf(Schema core, PartMedia media, Dictionary<(string, SchemaTypes), FileCount> known)
    {
        (string, SchemaTypes) key = (core.Pointer, core.Types);
        if (known.TryGetValue(key, out FileCount count))
        {
            return count;
        }

        known[key] = FileCount.None;
        return known[key] =
            IsFile(core, media) ? FileCount.One
            : core.Items is { } items && core.Types is SchemaTypes.Array or SchemaTypes.None ? OfItems(items)
            : OfBranches();

        // A list of anything is a list of files before 3.1 too, because NSwag writes IFormFileCollection like that.
        FileCount OfItems(Schema schema) =>
            new PartSchemas(composer, untypedIsOctets: true).FilesOf(Core(schema), media, known) == FileCount.One
                ? FileCount.Many
                : FileCount.None;

        FileCount OfBranches() =>
            Branches(core)
                .Select(branch => FilesOf(Core(branch), media, known))
                .Aggregate(FileCount.None, static (most, one) => one > most ? one : most);
    }

    private bool IsFile(Schema core, PartMedia media) =>
        core.Types is SchemaTypes.String or SchemaTypes.None
        && core.Enum.Count == 0
        && !core.HasStructure
        && (
            IsOctets(core)
            || (core.Types == SchemaTypes.None && IsUntyped(core) && media.OfObject() != PartForm.Json)
            || (core.Types == SchemaTypes.String && IsText(core) && media.OfPlain(isText: true) == PartForm.File)
        );

    private static bool IsOctets(Schema core)
    {
        if (core.ContentEncoding is { } encoding)
        {
            return encoding.Equals("binary", StringComparison.OrdinalIgnoreCase);
        }

        return core.Format == "binary"
            || (
                core.ContentMediaType is { } media
                && (core.Types == SchemaTypes.None || PartMedia.Of(media).OfPlain(isText: true) == PartForm.File)
            );
    }

    private bool IsUntyped(Schema core) =>
        untypedIsOctets
        && !core.HasNot
        && core.Format is null
        && core.ContentEncoding is null
        && core.Default is null
        && core.Constraints == Constraints.None;

    private static bool IsText(Schema core) => core.ContentEncoding is null && core.Format is null;
}
