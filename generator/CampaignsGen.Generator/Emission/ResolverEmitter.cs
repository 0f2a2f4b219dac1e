using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes the type info resolver, with which JsonSerializer reads and writes the models with the user's own options, also
/// under AOT.
/// </summary>
internal static class ResolverEmitter
{
    public static void Emit(SourceWriter writer, ResolverFile file)
    {
        XmlDoc.Summary(writer, $"Provides the models of {file.Names.Client} for System.Text.Json.");
        AttributeEmitter.Write(writer);
        writer.Open($"public static partial class {file.Names.Json}");
        XmlDoc.Summary(
            writer,
            "Gets the resolver that allows JsonSerializer to read and write the models without reflection. Add it to JsonSerializerOptions.TypeInfoResolverChain."
        );
        writer.Line($"public static {WellKnown.IJsonTypeInfoResolver} Resolver => Models;");
        writer.Line();
        if (file.Models.Count == 0)
        {
            writer.Line($"internal static {WellKnown.ModelResolver} Models {{ get; }} = new();");
        }
        else
        {
            writer.Line($"internal static {WellKnown.ModelResolver} Models {{ get; }} = new ModelResolver()");
            writer.Indented(
                file.Models.Select(
                    (model, index) =>
                        $".Add({JsonText.Reader(model)}, {JsonText.Writer(model)}){(index == file.Models.Count - 1 ? ";" : "")}"
                )
            );
        }

        writer.Close();
        writer.Line();
        XmlDoc.Summary(writer, "Allows JsonSerializer to read and write the models if the resolver is not specified.");
        AttributeEmitter.Write(writer);
        writer.Open($"internal sealed class {file.Names.Converter} : ModelConverterFactory");
        writer.Line($"protected override ModelResolver Models => {file.Names.Json}.Models;");
        writer.Close();
    }
}
