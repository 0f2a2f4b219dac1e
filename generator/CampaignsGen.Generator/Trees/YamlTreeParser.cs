using CampaignsGen.Generator.Diagnostics;
using SharpYaml;
using SharpYaml.Events;

namespace CampaignsGen.Generator.Trees;

/// <summary>Parses the first document of a YAML text to JSON values. It stops at the first error and keeps what precedes it.</summary>
internal sealed class YamlTreeParser
{
    private readonly YamlSource source;
    private readonly CancellationToken cancellationToken;
    private readonly TreeLimits limits;
    private readonly TreeBuilder builder;
    private readonly TextPool pool = new();
    private readonly Stack<string?> openAnchors = new();
    private readonly Dictionary<string, Anchored> anchors = new(StringComparer.Ordinal);
    private int aliasedNodes;

    private YamlTreeParser(YamlSource source, TreeLimits limits, CancellationToken cancellationToken)
    {
        this.limits = limits;
        builder = new(limits);
        this.source = source;
        this.cancellationToken = cancellationToken;
    }

    public static Tree Parse(string text, TreeLimits limits, CancellationToken cancellationToken)
    {
        int nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            string problem = "it contains the character U+0000, which YAML does not allow";
            return Tree.Failure(ReadingDiagnostics.SyntaxError, nul, "YAML", problem);
        }

        return CommonYamlParser.TryParse(text, limits, cancellationToken) ?? ParseAny(text, limits, cancellationToken);
    }

    /// <summary>Parses text in any YAML syntax.</summary>
    public static Tree ParseAny(string text, TreeLimits limits, CancellationToken cancellationToken)
    {
        YamlSource source = YamlSource.Of(text);
        Tree tree = new YamlTreeParser(source, limits, cancellationToken).Run();
        YamlSource? guarded = tree.Failed ? source.WithGuardedColons() : null;
        Tree? second = guarded is null ? null : new YamlTreeParser(guarded, limits, cancellationToken).Run();
        return second is { Failed: false } ? second : tree;
    }

    private Tree Run()
    {
        IParser parser = source.Open(limits.Depth + 1);
        int offset = 0;
        try
        {
            while (!builder.Failed && parser.MoveNext() && parser.Current is not DocumentEnd)
            {
                cancellationToken.ThrowIfCancellationRequested();
                offset = parser.Current!.Start.Index;
                Take(parser.Current);
            }
        }
        catch (YamlException exception)
        {
            string message = YamlText.Sentence(exception.Message);
            int place = SyntaxProblem.PlaceInYaml(source.Text, exception.Start.Index, message);
            Fail(place, SyntaxProblem.OfYaml(source.Text, place, message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // For some invalid texts, the scanner throws other exceptions than YamlException.
            Fail(offset, YamlText.Sentence(exception.Message));
        }

        return builder.Finish();
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case MappingStart mapping:
                Open(mapping, isObject: true, isFlow: mapping.Style == YamlStyle.Flow);
                break;
            case SequenceStart sequence:
                Open(sequence, isObject: false, isFlow: sequence.Style == YamlStyle.Flow);
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

    private void Open(NodeEvent start, bool isObject, bool isFlow)
    {
        if (builder.WantsKey)
        {
            FailKey(start);
            return;
        }

        // A block mapping starts at its first key, which is its location unless the mapping itself has a key.
        bool isAtFirstKey = isObject && !isFlow && !builder.HasKey;
        if (builder.Open(isObject, source.ExtentOf(start), isAtFirstKey))
        {
            openAnchors.Push(start.Anchor);
        }
    }

    private void Close()
    {
        TreeNode node = builder.Close();
        if (openAnchors.Pop() is { Length: > 0 } anchor)
        {
            anchors[anchor] = new(node, Key: null);
        }
    }

    private void TakeScalar(Scalar scalar)
    {
        string text = source.ValueOf(scalar);
        bool isKey = builder.WantsKey;
        Anchored value = new(isKey ? null : pool.Value(YamlScalars.ToNode(scalar, text)), text);
        if (!string.IsNullOrEmpty(scalar.Anchor))
        {
            anchors[scalar.Anchor!] = isKey ? value with { Node = YamlScalars.ToNode(scalar, text) } : value;
        }

        Add(value, scalar, isMerge: scalar is { Style: ScalarStyle.Plain, Value: "<<" });
    }

    private void TakeAlias(AnchorAlias alias)
    {
        if (openAnchors.Contains(alias.Value))
        {
            Fail(alias.Start.Index, $"the alias '*{alias.Value}' refers to an anchor that contains it");
        }
        else if (!anchors.TryGetValue(alias.Value, out Anchored value))
        {
            string problem =
                $"the alias '*{alias.Value}' refers to the anchor '&{alias.Value}', which is not defined before it";
            Fail(alias.Start.Index, problem);
        }
        else if (IsSmallEnough(value.Node, alias))
        {
            Add(value, alias);
        }
    }

    private bool IsSmallEnough(TreeNode? node, AnchorAlias alias)
    {
        if (builder.Depth + (node?.Height ?? 0) >= limits.Depth)
        {
            string text =
                $"The alias '*{alias.Value}' nests the document more than {limits.Depth} levels deep (Depth in Limits of the OpenApiClient item)";
            return builder.Fail(ReadingDiagnostics.TooLarge, alias.Start.Index, text);
        }

        aliasedNodes += node?.Weight ?? 1;
        return aliasedNodes <= TreeLimits.MaxAliasedNodes
            || builder.Fail(
                ReadingDiagnostics.TooLarge,
                alias.Start.Index,
                $"The aliases of the document repeat more than {TreeLimits.MaxAliasedNodes} values"
            );
    }

    private void Add(Anchored value, ParsingEvent token, bool isMerge = false)
    {
        if (!builder.WantsKey)
        {
            builder.Add(value.Node, builder.HasKey ? default : source.ExtentOf(token));
        }
        else if (value.Key is { } key)
        {
            builder.TakeKey(pool.Name(key), source.ExtentOf(token), isMerge);
        }
        else
        {
            FailKey(token);
        }
    }

    private void FailKey(ParsingEvent token) =>
        Fail(
            token.Start.Index,
            "a key must be a scalar, because arrays and objects as keys have no meaning in OpenAPI"
        );

    private void Fail(int offset, string problem) =>
        builder.Fail(ReadingDiagnostics.SyntaxError, offset, "YAML", problem);

    /// <summary>Represents the target of an alias.</summary>
    /// <param name="Node">The value.</param>
    /// <param name="Key">The text, if it can be a key.</param>
    private readonly record struct Anchored(TreeNode? Node, string? Key);
}
