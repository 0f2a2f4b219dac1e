using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the factory that returns clients by the names of their options.</summary>
internal static class FactoryEmitter
{
    public static void Emit(SourceWriter writer, FactoryFile file)
    {
        ClientNames names = file.Names;
        XmlDoc.Summary(
            writer,
            $"Defines a factory that returns clients by name, such as one for each tenant. Add{names.Client} and Add{names.Client}Factory register it."
        );
        AttributeEmitter.WriteOrigin(writer);
        writer.Open($"public partial interface {names.Factory}");
        XmlDoc.Write(
            writer,
            new DocPlan(
                "Returns the client with the options of the specified name.",
                new[]
                {
                    "A client is inexpensive and can be kept. Each call uses the current options.",
                }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(
            writer,
            "name",
            $"The name that was passed to Add{names.Client}, or one for which Add{names.Client}Factory sets the options."
        );
        XmlDoc.Returns(writer, "The client.");
        XmlDoc.Exception(writer, WellKnown.InvalidOperationException, "No options are registered for this name.");
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
