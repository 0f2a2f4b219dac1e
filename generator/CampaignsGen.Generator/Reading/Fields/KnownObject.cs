namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Specifies what a field holds.</summary>
internal enum FieldShape
{
    /// <summary>A value that does not contain others, or one whose type is not specified.</summary>
    Any,
    Object,
    List,
    Map,
}

/// <summary>Represents a field of an OpenAPI object.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="Holds">The name of the object that the field holds directly, in a list or in a map, or null if there is none.</param>
internal sealed record KnownField(string Name, FieldShape Shape, string? Holds);

/// <summary>Represents an OpenAPI object with the fields that each version defines.</summary>
/// <param name="name">The name of the object in the table.</param>
/// <param name="title">The description of the object in messages: <c>a response</c>.</param>
internal sealed class KnownObject(string name, string title)
{
    private static readonly char[] Marks = ['>', '[', '{'];

    private readonly Dictionary<string, KnownField>[] fields =
    [
        new(StringComparer.Ordinal),
        new(StringComparer.Ordinal),
        new(StringComparer.Ordinal),
        new(StringComparer.Ordinal),
    ];

    public string Name { get; } = name;

    public string Title { get; } = title;

    /// <summary>
    /// Gets or sets the type of the members of an object whose names the document chooses, or null for an object with known fields.
    /// </summary>
    public string? Members { get; set; }

    public IEnumerable<KnownField> FieldsOf(OpenApiVersion version) => fields[(int)version].Values;

    public KnownField? Find(string name, OpenApiVersion version) =>
        fields[(int)version].TryGetValue(name, out KnownField? field) ? field : null;

    /// <summary>
    /// Returns the version that defines a field which <paramref name="version"/> does not: the nearest later one, otherwise the nearest
    /// earlier one, or null.
    /// </summary>
    public OpenApiVersion? VersionOf(string name, OpenApiVersion version)
    {
        for (int later = (int)version + 1; later < fields.Length; later++)
        {
            if (fields[later].ContainsKey(name))
            {
                return (OpenApiVersion)later;
            }
        }

        for (int earlier = (int)version - 1; earlier >= 0; earlier--)
        {
            if (fields[earlier].ContainsKey(name))
            {
                return (OpenApiVersion)earlier;
            }
        }

        return null;
    }

    /// <summary>Adds the fields of one line of the table.</summary>
    /// <param name="versions"><c>2</c>, or <c>3.1-</c> for 3.1 and later.</param>
    /// <param name="names">The fields.</param>
    public void Add(string versions, string[] names)
    {
        int first = Index(versions.TrimEnd('-'));
        int last = versions.EndsWith("-", StringComparison.Ordinal) ? fields.Length - 1 : first;
        foreach (KnownField field in names.Select(Read))
        {
            for (int version = first; version <= last; version++)
            {
                fields[version][field.Name] = field;
            }
        }
    }

    private static int Index(string version) =>
        version switch
        {
            "2" => (int)OpenApiVersion.V2_0,
            "3.0" => (int)OpenApiVersion.V3_0,
            "3.1" => (int)OpenApiVersion.V3_1,
            _ => (int)OpenApiVersion.V3_2,
        };

    private static KnownField Read(string text)
    {
        int mark = text.IndexOfAny(Marks);
        if (mark < 0)
        {
            return new(text, FieldShape.Any, null);
        }

        FieldShape shape = text[mark] switch
        {
            '>' => FieldShape.Object,
            '[' => FieldShape.List,
            _ => FieldShape.Map,
        };
        string holds = text.Substring(mark + 1).TrimEnd(']', '}');
        return new(text.Substring(0, mark), shape, holds.Length == 0 ? null : holds);
    }
}
