using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Benchmarks.Aot;

/// <summary>Bytes of IL for each model of Campaigns in this very assembly: of the emitted code, and of the context's methods.</summary>
internal static class ModelIl
{
    private const string Namespace = "Acme.Campaigns";

    // By the emitted name: the name that the same model has where it is written by hand.
    private static readonly Dictionary<string, string> Models = new(StringComparer.Ordinal)
    {
        ["Campaign"] = "HandCampaign",
        ["RecordCount"] = "HandRecordCount",
        ["ModifyCampaignRequest"] = "HandModify",
        ["AddRecordsRequest"] = "HandAddRecords",
        ["AddRecordRequest"] = "HandAddRecord",
        ["AddRecordsResponse"] = "HandAddRecordsResponse",
        ["Record"] = "HandRecord",
    };

    private static readonly Dictionary<string, string> Enums = new(StringComparer.Ordinal)
    {
        ["CampaignAction"] = "HandAction",
        ["CampaignState"] = "HandState",
        ["CampaignDisplayStatus"] = "HandDisplayStatus",
        ["RecordType"] = "HandRecordType",
        ["RecordState"] = "HandRecordState",
        ["RecordResult"] = "HandRecordResult",
        ["RecordPriority"] = "HandPriority",
    };

    public static IReadOnlyList<ModelSize> Measure()
    {
        using var file = new PEReader(File.OpenRead(typeof(ModelIl).Assembly.Location));
        List<Body> bodies = [.. Bodies(file)];
        List<ModelSize> sizes = [.. Models.Select(model => Size(model.Key, model.Value, bodies))];
        List<ModelSize> enums = [.. Enums.Select(model => Size(model.Key, model.Value, bodies))];
        sizes.Add(Sum($"{enums.Count} enums", enums));
        sizes.Add(Sum("sum", sizes));
        return sizes;
    }

    private static ModelSize Size(string emitted, string hand, List<Body> bodies) =>
        new(
            emitted,
            bodies
                .Where(body => body.Is("Benchmarks.Wire.Models", "HandContext") && HandName(body.Method) == hand)
                .Sum(Bytes),
            bodies.Where(body => body.Is("Benchmarks.Wire.Models", hand)).Sum(Bytes),
            bodies.Where(body => body.Is(Namespace, emitted + "Json")).Sum(Bytes),
            bodies.Where(body => body.Is(Namespace, emitted)).Sum(Bytes)
        );

    private static ModelSize Sum(string name, List<ModelSize> sizes) =>
        new(
            name,
            sizes.Sum(static size => size.HandForm),
            sizes.Sum(static size => size.HandType),
            sizes.Sum(static size => size.Form),
            sizes.Sum(static size => size.Type)
        );

    private static int Bytes(Body body) => body.Bytes;

    /// <summary>Whose method it is: of the names in it the longest, so that a record is not taken for its counts.</summary>
    private static string? HandName(string method) =>
        Models
            .Values.Concat(Enums.Values)
            .Where(name => method.Contains(name, StringComparison.Ordinal))
            .MaxBy(static name => name.Length);

    private static IEnumerable<Body> Bodies(PEReader file)
    {
        MetadataReader metadata = file.GetMetadataReader();
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            // What lies within a type, such as its lambdas, is a part of it.
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            TypeDefinition outer = type;
            while (!outer.GetDeclaringType().IsNil)
            {
                outer = metadata.GetTypeDefinition(outer.GetDeclaringType());
            }

            foreach (MethodDefinition method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                if (method.RelativeVirtualAddress != 0)
                {
                    yield return new Body(
                        metadata.GetString(outer.Namespace),
                        metadata.GetString(outer.Name),
                        metadata.GetString(method.Name),
                        file.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length
                    );
                }
            }
        }
    }

    private readonly record struct Body(string Namespace, string Type, string Method, int Bytes)
    {
        public bool Is(string ns, string type) => Namespace == ns && Type == type;
    }
}

/// <summary>Bytes of IL.</summary>
/// <param name="Name">The model.</param>
/// <param name="HandForm">The context's methods for it.</param>
/// <param name="HandType">The class that is written by hand.</param>
/// <param name="Form">The emitted JSON form.</param>
/// <param name="Type">The emitted type: properties, equality by value, text.</param>
internal sealed record ModelSize(string Name, int HandForm, int HandType, int Form, int Type);
