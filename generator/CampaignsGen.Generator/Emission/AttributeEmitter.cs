using System.Reflection;

namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes the attributes that several types have. Every type has <c>GeneratedCode</c>, and <c>ExcludeFromCodeCoverage</c>,
/// because coverage reports are about the user's own code. A type in several parts has them on one part only.
/// </summary>
internal static class AttributeEmitter
{
    /// <summary>The version without the patch number, because otherwise each patch release would change every generated file.</summary>
    public static readonly string Version =
        Assembly.GetExecutingAssembly().GetName().Version?.ToString(fieldCount: 2) ?? "";

    private static readonly string Origin = $"{WellKnown.GeneratedCode}(\"CampaignsGen\", \"{Version}\")";
    private static readonly string All = $"{Origin}, {WellKnown.ExcludeFromCodeCoverage}";

    /// <summary>Writes the attributes of a class or record.</summary>
    public static void Write(SourceWriter writer) => writer.Line($"[{All}]");

    /// <summary>Writes the attributes of a model that JsonSerializer supports.</summary>
    public static void WriteModel(SourceWriter writer, string converter) =>
        writer.Line($"[{WellKnown.JsonConverter}(typeof({converter})), {All}]");

    /// <summary>Writes the attributes of an interface or enum, which has no code that could be covered.</summary>
    public static void WriteOrigin(SourceWriter writer) => writer.Line($"[{Origin}]");

    /// <summary>Writes the attribute of an obsolete member, or nothing if there is no message.</summary>
    public static void WriteObsolete(SourceWriter writer, string? message)
    {
        if (message is not null)
        {
            writer.Line($"[{WellKnown.Obsolete}({CSharpLiteral.String(message)})]");
        }
    }
}
