using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes what gives clients by the names of their options.</summary>
internal static class FactoryEmitter
{
    public static void Emit(SourceWriter writer, FactoryFile file)
    {
        ClientNames names = file.Names;
        XmlDoc.Summary(
            writer,
            $"Gives clients by name, as many as there are tenants: Add{names.Client} and Add{names.Client}Factory register it."
        );
        AttributeEmitter.WriteOrigin(writer);
        writer.Open($"public partial interface {names.Factory}");
        XmlDoc.Write(
            writer,
            new DocPlan(
                "Gives the client with the options of that name.",
                new[]
                {
                    "A client is cheap, and may be kept: each call goes by what its options are then.",
                }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(
            writer,
            "name",
            $"The name with which Add{names.Client} registered it, or one that Add{names.Client}Factory knows."
        );
        XmlDoc.Returns(writer, "The client.");
        XmlDoc.Exception(writer, WellKnown.InvalidOperationException, "Nobody sets options of that name.");
        writer.Line($"{names.Interface} Get(string name);");
        writer.Close();
        writer.Line();
        AttributeEmitter.Write(writer);
        writer.Open(
            $"internal sealed class {names.FactoryClass}({WellKnown.Func}<string, {names.Interface}> create) : {names.Factory}"
        );
        writer.Line($"public {names.Interface} Get(string name) => create(name);");
        writer.Close();
    }
}
