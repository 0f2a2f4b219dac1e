using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>The tree in the form in which Microsoft.OpenApi reads it.</summary>
internal static class ReviewedTree
{
    /// <summary>Recursive, as a tree is no deeper than <see cref="TreeLimits.Depth"/>. What an alias repeats is written out.</summary>
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

    /// <summary>A whole number, which comes back from a <see cref="long"/> as it is written, or else the digits.</summary>
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
