using System.Text.Json.Nodes;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Tokenizing;
using SharpYaml;
using SharpYaml.Events;

namespace CampaignsGen.Generator.Reading.Trees;

/// <summary>The first document of a YAML text to a tree of JSON's values, without recursion and with bounded aliases.</summary>
internal sealed class YamlTree
{
    private readonly YamlSource source;
    private readonly CancellationToken cancellationToken;
    private readonly TreeResult result = new();
    private readonly Stack<YamlContainer> containers = new();
    private readonly Dictionary<string, YamlItem> anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> openAnchors = new(StringComparer.Ordinal);
    private int aliasedNodes;

    private YamlTree(YamlSource source, CancellationToken cancellationToken)
    {
        this.source = source;
        this.cancellationToken = cancellationToken;
    }

    public static TreeResult Parse(string text, CancellationToken cancellationToken)
    {
        int nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            string problem = "it holds the character U+0000, which no YAML may";
            return new TreeResult().Fail(ReadingDiagnostics.SyntaxError, nul, "YAML", problem);
        }

        YamlSource source = YamlSource.Of(text);
        TreeResult result = new YamlTree(source, cancellationToken).Run();
        YamlSource? guarded = result.Failed ? source.WithGuardedColons() : null;
        TreeResult? second = guarded is null ? null : new YamlTree(guarded, cancellationToken).Run();
        return second is { Failed: false } ? second : result;
    }

    private TreeResult Run()
    {
        IParser parser = source.Open(TreeParser.MaxDepth + 1);
        int offset = 0;
        try
        {
            while (!result.Failed && parser.MoveNext() && parser.Current is not DocumentEnd)
            {
                cancellationToken.ThrowIfCancellationRequested();
                offset = parser.Current!.Start.Index;
                Take(parser.Current);
            }

            return result;
        }
        catch (YamlException exception)
        {
            return result.Fail(
                ReadingDiagnostics.SyntaxError,
                exception.Start.Index,
                "YAML",
                YamlText.Sentence(exception.Message)
            );
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Some texts make the scanner fail in a way of its own instead of with a YamlException.
            return result.Fail(ReadingDiagnostics.SyntaxError, offset, "YAML", YamlText.Sentence(exception.Message));
        }
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case MappingStart mapping:
                Open(new JsonObject(), mapping);
                break;
            case SequenceStart sequence:
                Open(new JsonArray(), sequence);
                break;
            case MappingEnd or SequenceEnd:
                Close();
                break;
            case Scalar scalar:
                TakeScalar(scalar);
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
        }
    }

    private void Open(JsonNode container, NodeEvent start)
    {
        if (containers.Count >= TreeParser.MaxDepth)
        {
            result.Fail(
                ReadingDiagnostics.TooLarge,
                start.Start.Index,
                $"The document is nested more than {TreeParser.MaxDepth} levels deep"
            );
            return;
        }

        if (!string.IsNullOrEmpty(start.Anchor))
        {
            openAnchors.Add(start.Anchor!);
        }

        containers.Push(new(container, start.Anchor, start.Start.Index));
    }

    private void Close()
    {
        YamlContainer container = containers.Pop();
        container.ApplyMerges();
        YamlItem item = new(container.Node, container.NodeCount, container.Height, Key: null);
        if (!string.IsNullOrEmpty(container.Anchor))
        {
            openAnchors.Remove(container.Anchor!);
            anchors[container.Anchor!] = item;
        }

        Add(item, container.Offset);
    }

    private void TakeScalar(Scalar scalar)
    {
        string value = source.ValueOf(scalar);
        YamlItem item = new(YamlScalars.ToJson(scalar, value), NodeCount: 1, Height: 0, value);
        if (!string.IsNullOrEmpty(scalar.Anchor))
        {
            anchors[scalar.Anchor!] = item;
        }

        Add(item, scalar.Start.Index, isMergeKey: scalar is { Style: ScalarStyle.Plain, Value: "<<" });
    }

    private void TakeAlias(AnchorAlias alias)
    {
        if (openAnchors.Contains(alias.Value))
        {
            Fail(alias, $"the alias '*{alias.Value}' stands inside what it repeats");
        }
        else if (!anchors.TryGetValue(alias.Value, out YamlItem item))
        {
            Fail(alias, $"the alias '*{alias.Value}' repeats nothing: no '&{alias.Value}' stands before it");
        }
        else if (containers.Count + item.Height >= TreeParser.MaxDepth)
        {
            result.Fail(
                ReadingDiagnostics.TooLarge,
                alias.Start.Index,
                $"The alias '*{alias.Value}' makes the document nested more than {TreeParser.MaxDepth} levels deep"
            );
        }
        else if ((aliasedNodes += item.NodeCount) > TreeParser.MaxAliasedNodes)
        {
            result.Fail(
                ReadingDiagnostics.TooLarge,
                alias.Start.Index,
                $"The aliases of the document repeat more than {TreeParser.MaxAliasedNodes} values"
            );
        }
        else
        {
            Add(item with { Node = item.Node?.DeepClone() }, alias.Start.Index);
        }
    }

    private void Add(YamlItem item, int offset, bool isMergeKey = false)
    {
        if (containers.Count == 0)
        {
            result.Root = item.Node;
            return;
        }

        YamlContainer container = containers.Peek();
        if (!container.WantsKey)
        {
            container.AddValue(item);
        }
        else if (item.Key is null)
        {
            string problem = "a key must be plain text; lists and objects as keys have no meaning in OpenAPI";
            result.Fail(ReadingDiagnostics.SyntaxError, offset, "YAML", problem);
        }
        else if (!container.TakeKey(item.Key, isMergeKey))
        {
            result.Warn(ReadingDiagnostics.DuplicateKey, offset, item.Key);
        }
    }

    private void Fail(AnchorAlias alias, string problem) =>
        result.Fail(ReadingDiagnostics.SyntaxError, alias.Start.Index, "YAML", problem);
}
