using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Converts the tree to the form that Microsoft.OpenApi reads.</summary>
internal static class ReviewedTree
{
    /// <summary>
    /// Converts a node. Recursive, because a tree is never deeper than <see cref="TreeLimits.Depth"/>. Aliases are expanded.
    /// </summary>
    public static JsonNode? Of(TreeNode? node, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return node switch
        {
            TreeObject map => new JsonObject(
                map.Children.Select(member => new KeyValuePair<string, JsonNode?>(
                    member.Key,
                    Of(member.Value, cancellationToken)
                ))
            ),
            TreeList list => new JsonArray([.. list.Children.Select(item => Of(item.Value, cancellationToken))]),
            TreeScalar scalar => Of(scalar),
            _ => null,
        };
    }

    private static JsonValue? Of(TreeScalar scalar) =>
        scalar.Kind switch
        {
            ScalarKind.String => JsonValue.Create(scalar.Text),
            ScalarKind.Number => Number(scalar.Text),
            _ => JsonValue.Create(ReferenceEquals(scalar, TreeScalar.True)),
        };

    /// <summary>Returns an integer if its <see cref="long"/> value has the same text; otherwise, the digits.</summary>
    private static JsonValue? Number(string text)
    {
        bool isPlain =
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number.ToString(CultureInfo.InvariantCulture) == text;
        if (isPlain)
        {
            return JsonValue.Create(number);
        }

        using JsonDocument document = JsonDocument.Parse(text);
        return JsonValue.Create(document.RootElement.Clone());
    }
}
