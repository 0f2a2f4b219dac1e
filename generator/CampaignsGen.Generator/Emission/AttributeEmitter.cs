using System.Reflection;

namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes attributes that several kinds of type have. Every type has two: who wrote it, and that a report of coverage leaves it
/// out, which is about the code of whoever uses it. A type of several parts has them at one of these only.
/// </summary>
internal static class AttributeEmitter
{
    /// <summary>Without the patch, whose release would change each file of each client.</summary>
    public static readonly string Version =
        Assembly.GetExecutingAssembly().GetName().Version?.ToString(fieldCount: 2) ?? "";

    private static readonly string Origin = $"{WellKnown.GeneratedCode}(\"CampaignsGen\", \"{Version}\")";
    private static readonly string All = $"{Origin}, {WellKnown.ExcludeFromCodeCoverage}";

    /// <summary>Writes those of a class or a record.</summary>
    public static void Write(SourceWriter writer) => writer.Line($"[{All}]");

    /// <summary>Writes those of a model that JsonSerializer knows.</summary>
    public static void WriteModel(SourceWriter writer, string converter) =>
        writer.Line($"[{WellKnown.JsonConverter}(typeof({converter})), {All}]");

    /// <summary>Writes those of an interface or an enum, which hold no code that could be covered.</summary>
    public static void WriteOrigin(SourceWriter writer) => writer.Line($"[{Origin}]");

    /// <summary>Writes what marks a method or a property as deprecated; nothing where there is no message.</summary>
    public static void WriteObsolete(SourceWriter writer, string? message)
    {
        if (message is not null)
        {
            writer.Line($"[{WellKnown.Obsolete}({CSharpLiteral.String(message)})]");
        }
    }
}
