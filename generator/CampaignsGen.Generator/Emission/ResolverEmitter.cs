using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes what lets users' own JsonSerializerOptions read and write the models, under AOT too.</summary>
internal static class ResolverEmitter
{
    public static Action<SourceWriter> Emit(ResolverFile file, Usings usings)
    {
        usings.Add("System.Text.Json.Serialization.Metadata", "CampaignsGen.Runtime");
        return writer =>
        {
            XmlDoc.Summary(writer, $"The models of {file.Names.Client} for System.Text.Json.");
            writer.Open($"public static partial class {file.Names.Json}");
            XmlDoc.Summary(
                writer,
                "Add it to JsonSerializerOptions.TypeInfoResolverChain, and JsonSerializer reads and writes the models without reflection."
            );
            if (file.Converters.Count == 0)
            {
                writer.Line("public static IJsonTypeInfoResolver Resolver { get; } = new ModelResolver();");
            }
            else
            {
                writer.Line("public static IJsonTypeInfoResolver Resolver { get; } = new ModelResolver()");
                writer.Indented(
                    file.Converters.Select(
                        (converter, index) =>
                            $".Add(new {converter}()){(index == file.Converters.Count - 1 ? ";" : "")}"
                    )
                );
            }

            writer.Close();
        };
    }
}
