using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>How many files a schema stands for.</summary>
internal enum FileCount
{
    None,
    One,
    Many,
}

/// <summary>What the schemas of parts are behind references, choices with <c>null</c> and the ways to say "a file".</summary>
/// <param name="composer">Follows references.</param>
/// <param name="untypedIsOctets">Whether a schema without a type is a file (OpenAPI 3.1, "Considerations for File Uploads").</param>
internal sealed class PartSchemas(SchemaComposer composer, bool untypedIsOctets)
{
    /// <summary>How many choices of one branch may stand in each other.</summary>
    private const int DeepestChoice = 24;

    /// <summary><paramref name="schema"/> without references, and without the choice between it and <c>null</c>.</summary>
    public Schema Core(Schema schema) => Core(schema, out _);

    /// <summary><paramref name="schema"/> without references, and without the choice between it and <c>null</c>.</summary>
    /// <param name="schema">A schema at its place of use.</param>
    /// <param name="nullable">Whether <c>null</c> was allowed.</param>
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

    /// <summary>How many files a part of <paramref name="core"/> is. A choice that has a file among others is that file.</summary>
    public FileCount FilesOf(Schema core, PartMedia media) => FilesOf(core, media, []);

    /// <summary>Whether one of the parts of <paramref name="body"/> is a file, or several.</summary>
    public bool HasFile(Schema body) =>
        Core(body).Properties.Any(property => FilesOf(Core(property.Schema), PartMedia.None) != FileCount.None);

    /// <summary>Whether it is one plain value: no object, no array, and of one type.</summary>
    public static bool IsPlain(Schema core) => SchemaShape.Of(core) is ShapeKind.Scalar or ShapeKind.Enum;

    /// <summary>The branches of a choice; none where it is no choice.</summary>
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
    /// <param name="media">What its encoding permits.</param>
    /// <param name="known">What was found already, by place and type: a schema may lead back to itself.</param>
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

        // A list of anything is one of files before 3.1 too: NSwag writes IFormFileCollection so.
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
