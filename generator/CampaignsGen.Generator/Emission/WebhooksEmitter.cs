using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the class that parses webhooks and callbacks.</summary>
internal static class WebhooksEmitter
{
    private const string Body = $"{WellKnown.ReadOnlySpan}<byte> body";

    public static void Emit(SourceWriter writer, WebhooksFile file)
    {
        WebhooksPlan plan = file.Webhooks;
        XmlDoc.Write(writer, plan.Doc);
        AttributeEmitter.Write(writer);
        writer.Open($"public static partial class {plan.Identifier}");
        List<Action> members =
        [
            .. plan.Methods.Select<WebhookPlan, Action>(method => () => WriteMethod(writer, method)),
        ];
        if (plan.Event is { } union)
        {
            members.InsertRange(0, OfAll(writer, union, plan.IsToldByJson));
        }

        writer.Apart(members);
        writer.Close();
    }

    private static IEnumerable<Action> OfAll(SourceWriter writer, TypePlan union, bool isToldByJson)
    {
        if (isToldByJson)
        {
            yield return () =>
            {
                XmlDoc.Summary(
                    writer,
                    "Parses the body of any webhook. A webhook that the document does not describe is kept as JSON."
                );
                WriteParse(writer, "Parse", union);
            };
        }

        yield return () =>
        {
            XmlDoc.Summary(
                writer,
                "Parses the body of the webhook with the specified name. A webhook that the document does not describe is kept as JSON."
            );
            writer.Member(
                $"public static {union.Identifier} Parse(string name, {Body})",
                $"{union.Identifier}Json.ReadEvent(name, body)"
            );
        };
    }

    private static void WriteMethod(SourceWriter writer, WebhookPlan method)
    {
        XmlDoc.Write(writer, method.Doc);
        AttributeEmitter.WriteObsolete(writer, method.Obsolete);
        WriteParse(writer, method.Identifier, method.Body);
    }

    private static void WriteParse(SourceWriter writer, string method, TypePlan type) =>
        writer.Member($"public static {TypeText.Of(type)} {method}({Body})", EventsEmitter.ReadJson(type, "body"));
}
