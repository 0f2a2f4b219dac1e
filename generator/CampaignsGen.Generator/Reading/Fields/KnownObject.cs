namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>What a field holds.</summary>
internal enum FieldShape
{
    /// <summary>A value that is made of no others, or one of which nothing is known.</summary>
    Any,
    Object,
    List,
    Map,
}

/// <summary>A field of an object of OpenAPI.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="Holds">The name of the object that it holds, or a list or map of them; null for none.</param>
internal sealed record KnownField(string Name, FieldShape Shape, string? Holds);

/// <summary>An object of OpenAPI, with the fields that each version gives it.</summary>
/// <param name="name">Its name in the table.</param>
/// <param name="title">What a message calls it: <c>a response</c>.</param>
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

    /// <summary>The name of what its members are, whose names the document gives; null for an object of known fields.</summary>
    public string? Members { get; set; }

    public IEnumerable<KnownField> FieldsOf(OpenApiVersion version) => fields[(int)version].Values;

    public KnownField? Find(string name, OpenApiVersion version) =>
        fields[(int)version].TryGetValue(name, out KnownField? field) ? field : null;

    /// <summary>The version that knows a field which <paramref name="version"/> does not: the next later one, or the last one before; null for none.</summary>
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

    /// <summary>Adds a line of the table.</summary>
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
