using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CampaignsGen.LocalServer.Validation;

/// <summary>Converts YAML to JSON, according to the JSON schema of YAML 1.2.</summary>
internal static class YamlToJson
{
    internal static JsonNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => new JsonObject(
                mapping.Children.Select(entry =>
                    KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Convert(entry.Value))
                )
            ),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain } => ConvertPlain(plain),
            YamlScalarNode scalar => JsonValue.Create(scalar.Value),
            _ => throw new FormatException($"Line {node.Start.Line} contains YAML that JSON cannot represent."),
        };

    private static JsonValue? ConvertPlain(string text) =>
        text switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) =>
                JsonValue.Create(integer),
            _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) =>
                JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
}
