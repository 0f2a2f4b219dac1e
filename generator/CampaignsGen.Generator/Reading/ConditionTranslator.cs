using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>
/// Translates the keywords of a schema that restrict its values but do not determine its type. They are kept as they are, with references
/// followed and annotations removed. They are used for the comparison with a baseline, so nothing in them is reported here.
/// </summary>
internal sealed class ConditionTranslator(ReadingContext context)
{
    /// <summary>The maximum number of values in one condition. The rest is ignored, so that references cannot multiply its size.</summary>
    private const int Most = 500;

    /// <summary>The maximum number of nested references; deeper ones remain references.</summary>
    private const int MostReferences = 8;

    private static readonly HashSet<string> Conditions =
    [
        "contains",
        "dependentRequired",
        "dependentSchemas",
        "else",
        "if",
        "maxContains",
        "minContains",
        "patternProperties",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    ];

    private static readonly HashSet<string> Descriptions =
    [
        "$comment",
        "default",
        "deprecated",
        "description",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "title",
        "writeOnly",
        "xml",
    ];

    /// <summary>The keywords whose members have names that the document chooses.</summary>
    private static readonly HashSet<string> Maps =
    [
        "$defs",
        "dependentRequired",
        "dependentSchemas",
        "patternProperties",
        "properties",
    ];

    private static readonly HashSet<string> Values = ["const", "enum"];

    /// <summary>Returns an object with the conditions of the schema, or an empty array if it has none.</summary>
    public EquatableArray<JsonTree> Translate(SpecNode schema)
    {
        List<JsonMember>? members = null;
        foreach (TreeChild member in schema.Members)
        {
            bool isCondition =
                member.Key == "not" || (context.Version >= OpenApiVersion.V3_1 && Conditions.Contains(member.Key));
            if (isCondition)
            {
                SpecNode node = new(member.Value, schema.At(member.Key));
                (members ??= []).Add(new(member.Key, new Copy(context).Of(node, Maps.Contains(member.Key))));
            }
        }

        return members is null
            ? default
            : new[] { JsonTree.Empty with { Members = members.ToEquatableArray() } }.ToEquatableArray();
    }

    /// <summary>Copies the value of one keyword, limited in size.</summary>
    private sealed class Copy(ReadingContext context)
    {
        private readonly HashSet<string> followed = new(StringComparer.Ordinal);
        private int left = Most;

        public JsonTree Of(SpecNode node, bool isMap)
        {
            context.ThrowIfCancelled();
            if (--left < 0 || node.Value is null or TreeScalar)
            {
                return Value(node.Value);
            }

            return node.Array is not null ? Items(node)
                : !isMap && node.Reference is { } reference ? Referred(node, reference)
                : Members(node, isMap);
        }

        private JsonTree Items(SpecNode node)
        {
            List<JsonMember> items = [];
            for (int i = 0; i < node.Items.Length && left > 0; i++)
            {
                items.Add(new("", Of(node[i], isMap: false)));
            }

            return new(JsonValueKind.Array, "", items.ToEquatableArray());
        }

        /// <summary>Returns the target of a reference, or a copy of the reference if its target contains it.</summary>
        private JsonTree Referred(SpecNode node, string reference)
        {
            if (
                followed.Count == MostReferences
                || context.References.Find(node, reference) is not { } target
                || !followed.Add(target.Pointer)
            )
            {
                return Members(node, isMap: false);
            }

            JsonTree found = Of(target, isMap: false);
            followed.Remove(target.Pointer);
            JsonTree own = Members(new(node.Object!.Without("$ref"), node.Pointer), isMap: false);
            return own.Members.Count == 0
                ? found
                : JsonTree.Empty with
                {
                    Members = new[] { new JsonMember("allOf", Both(found, own)) }.ToEquatableArray(),
                };
        }

        private static JsonTree Both(JsonTree first, JsonTree second) =>
            new(
                JsonValueKind.Array,
                "",
                new[] { new JsonMember("", first), new JsonMember("", second) }.ToEquatableArray()
            );

        private JsonTree Members(SpecNode node, bool isMap)
        {
            List<JsonMember> members = [];
            foreach (
                TreeChild member in node
                    .Members.TakeWhile(_ => left > 0)
                    .Where(member => isMap || !IsDescription(member.Key))
            )
            {
                SpecNode value = new(member.Value, node.At(member.Key));
                members.Add(
                    new(
                        member.Key,
                        !isMap && Values.Contains(member.Key)
                            ? Listed(member.Value)
                            : Of(value, !isMap && Maps.Contains(member.Key))
                    )
                );
            }

            return JsonTree.Empty with
            {
                Members = members.OrderBy(static member => member.Name, StringComparer.Ordinal).ToEquatableArray(),
            };
        }

        private static bool IsDescription(string keyword) =>
            Descriptions.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

        /// <summary>Returns the items of an array unchanged.</summary>
        private JsonTree Listed(TreeNode? node)
        {
            if (node is not TreeList list)
            {
                return Value(node);
            }

            List<JsonMember> items = [];
            foreach (TreeChild item in list.Children.TakeWhile(_ => left > 0))
            {
                items.Add(new("", Value(item.Value)));
            }

            return new(JsonValueKind.Array, "", items.ToEquatableArray());
        }

        private JsonTree Value(TreeNode? node)
        {
            left -= node?.Weight ?? 1;
            JsonValue value = left < 0 && node is TreeContainer ? Scalars.ToModel(null) : Scalars.ToModel(node);
            return new(value.Kind, value.Text, default);
        }
    }
}
