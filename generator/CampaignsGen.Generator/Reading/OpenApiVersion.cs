using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading;

internal enum OpenApiVersion
{
    V2_0,
    V3_0,
    V3_1,
    V3_2,
}

/// <summary>Detects the OpenAPI version of a document.</summary>
internal static class OpenApiVersions
{
    /// <summary>Returns the version that the document declares, or null with a diagnostic if it is missing or not supported.</summary>
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

    /// <summary>Returns the version as it is usually written: <c>3.1</c>.</summary>
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

    /// <summary>
    /// Determines whether the text is a version in the series: <c>3.1</c>, <c>3.1.0</c> and <c>3.1.0-rc1</c> are 3.1, but <c>3.10</c> is
    /// not.
    /// </summary>
    private static bool Is(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal)
        && (text.Length == version.Length || text[version.Length] == '.');
}
