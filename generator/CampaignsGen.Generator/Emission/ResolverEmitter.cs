using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes what lets users' own JsonSerializerOptions read and write the models, under AOT too.</summary>
internal static class ResolverEmitter
{
    public static void Emit(SourceWriter writer, ResolverFile file)
    {
        XmlDoc.Summary(writer, $"The models of {file.Names.Client} for System.Text.Json.");
        AttributeEmitter.Write(writer);
        writer.Open($"public static partial class {file.Names.Json}");
        XmlDoc.Summary(
            writer,
            "Add it to JsonSerializerOptions.TypeInfoResolverChain, and JsonSerializer reads and writes the models without reflection."
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
        XmlDoc.Summary(writer, "Lets JsonSerializer read and write the models where it is not given the resolver.");
        AttributeEmitter.Write(writer);
        writer.Open($"internal sealed class {file.Names.Converter} : ModelConverterFactory");
        writer.Line($"protected override ModelResolver Models => {file.Names.Json}.Models;");
        writer.Close();
    }
}
