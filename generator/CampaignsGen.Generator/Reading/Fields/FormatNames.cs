namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Finds the format that was meant by an unknown one. Formats are an open list, so only a single typo is detected.</summary>
internal static class FormatNames
{
    /// <summary>The formats that have a C# type.</summary>
    private static readonly string[] Typed =
    [
        "binary",
        "byte",
        "date",
        "date-time",
        "double",
        "duration",
        "float",
        "int32",
        "int64",
        "time",
        "uuid",
    ];

    /// <summary>Other formats, of the OpenAPI registry and of generators. Some differ from the typed ones by one letter.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "date-span",
        "decimal",
        "guid",
        "int8",
        "int16",
        "long",
        "uint8",
        "uint16",
        "uint32",
        "uint64",
        "timespan",
        "time-local",
        "unixtime",
    };

    /// <summary>Returns the typed format that differs by one letter, or null if there is none or the format is known.</summary>
    public static string? MeantBy(string format)
    {
        if (format.Length < 4 || Others.Contains(format) || Array.Exists(Typed, known => Is(known, format)))
        {
            return null;
        }

        string plain = format.Replace('_', '-');
        return Array.Find(Typed, known => NearestText.Distance(plain, known) <= 1);
    }

    private static bool Is(string known, string format) => known.Equals(format, StringComparison.OrdinalIgnoreCase);
}
