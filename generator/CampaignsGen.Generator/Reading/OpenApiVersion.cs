using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading;

internal enum OpenApiVersion
{
    V2_0,
    V3_0,
    V3_1,
    V3_2,
}

/// <summary>Which version a document says it is.</summary>
internal static class OpenApiVersions
{
    /// <summary>The version of a document that names one, or null with a diagnostic where it is none that can be read.</summary>
    public static OpenApiVersion? Detect(SpecNode root, DiagnosticBag bag)
    {
        string field = root.Has("openapi") ? "openapi" : "swagger";
        string text = Scalars.TextOf(root.ValueOf(field)) ?? "";
        OpenApiVersion? version = Parse(field, text);
        if (version is null)
        {
            bag.Report(ReadingDiagnostics.UnsupportedVersion, root.At(field), text, field);
        }

        return version;
    }

    /// <summary>The version as people write it: <c>3.1</c>.</summary>
    public static string Name(this OpenApiVersion version) =>
        version switch
        {
            OpenApiVersion.V2_0 => "2.0",
            OpenApiVersion.V3_0 => "3.0",
            OpenApiVersion.V3_1 => "3.1",
            _ => "3.2",
        };

    private static OpenApiVersion? Parse(string field, string text) =>
        field == "swagger" ? (text is "2.0" or "2" ? OpenApiVersion.V2_0 : null)
        : Is(text, "3.0") ? OpenApiVersion.V3_0
        : Is(text, "3.1") ? OpenApiVersion.V3_1
        : Is(text, "3.2") ? OpenApiVersion.V3_2
        : null;

    /// <summary><c>3.1</c>, <c>3.1.0</c> and <c>3.1.0-rc1</c> are 3.1; <c>3.10</c> is not.</summary>
    private static bool Is(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal)
        && (text.Length == version.Length || text[version.Length] == '.');
}
