using CampaignsGen.Generator.Tokenizing;
using Microsoft.CodeAnalysis.Text;
using SharpYaml;
using SharpYaml.Events;

namespace CampaignsGen.Generator.Locating;

/// <summary>Finds the places of the first document of a YAML text. It stops where the text is broken and keeps what came before.</summary>
internal sealed class YamlPlaces
{
    /// <summary>Beyond what the reader takes, so that its own limit is still found.</summary>
    private const int MaxDepth = 512;

    private readonly string text;
    private readonly YamlSource source;
    private readonly Stack<Frame> open = new();
    private readonly Dictionary<string, PlacedNode> anchors = new(StringComparer.Ordinal);
    private PlacedNode? root;

    private YamlPlaces(string text, YamlSource source)
    {
        this.text = text;
        this.source = source;
    }

    public static PlaceTree Read(string text)
    {
        YamlSource source = YamlSource.Of(text);
        PlaceTree tree = Read(text, source);
        YamlSource? guarded = tree.IsWhole ? null : source.WithGuardedColons();
        PlaceTree? second = guarded is null ? null : Read(text, guarded);
        return second is { IsWhole: true } ? second : tree;
    }

    private static PlaceTree Read(string text, YamlSource source)
    {
        YamlPlaces places = new(text, source);
        bool isWhole = places.Run();
        return new(places.root, isWhole);
    }

    private bool Run()
    {
        if (text.IndexOf('\0') >= 0)
        {
            return false;
        }

        try
        {
            IParser parser = source.Open(MaxDepth);
            while (parser.MoveNext() && parser.Current is not DocumentEnd)
            {
                Take(parser.Current!);
            }

            return true;
        }
        catch (Exception)
        {
            // Whatever the parser says of the text, the reader has said it: here only places are asked for.
            return false;
        }
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case MappingStart mapping:
                Open(mapping, mapping.Style == YamlStyle.Flow, isMapping: true);
                break;
            case SequenceStart sequence:
                Open(sequence, sequence.Style == YamlStyle.Flow, isMapping: false);
                break;
            case MappingEnd or SequenceEnd:
                open.Pop();
                break;
            case Scalar scalar when open.Count > 0 && open.Peek().WantsKey:
                TakeKey(scalar);
                break;
            case Scalar scalar:
                Anchor(scalar, Add(SpanOf(scalar), target: null));
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
        }
    }

    private void Open(NodeEvent start, bool isFlow, bool isMapping)
    {
        TextSpan token = SpanOf(start);
        bool hasOwnKey = open.Count > 0 && open.Peek().HasKey;
        PlacedNode node = Add(token.IsEmpty ? new(token.Start, 1) : token, target: null);
        Anchor(start, node);

        // A mapping in block style begins with its first key; only a place that has no key of its own takes that.
        open.Push(new(node, isMapping, takesFirstKey: isMapping && !isFlow && !hasOwnKey));
    }

    private void TakeKey(Scalar scalar)
    {
        Frame frame = open.Peek();
        TextSpan span = SpanOf(scalar);
        frame.TakeKey(source.ValueOf(scalar), span);
        if (!string.IsNullOrEmpty(scalar.Anchor))
        {
            anchors[scalar.Anchor!] = new(span);
        }
    }

    private void TakeAlias(AnchorAlias alias)
    {
        PlacedNode? target = anchors.TryGetValue(alias.Value, out PlacedNode? node) ? node : null;
        TextSpan span = SpanOf(alias);
        if (open.Count > 0 && open.Peek().WantsKey)
        {
            open.Peek().TakeKey(target is null ? "" : text.Substring(target.Span.Start, target.Span.Length), span);
        }
        else
        {
            Add(span, target);
        }
    }

    /// <summary>Takes the place of a value: its key's where it has one.</summary>
    private PlacedNode Add(TextSpan token, PlacedNode? target)
    {
        if (open.Count == 0)
        {
            return root = new(token) { Target = target };
        }

        return open.Peek().Add(token, target);
    }

    private void Anchor(NodeEvent start, PlacedNode node)
    {
        if (!string.IsNullOrEmpty(start.Anchor))
        {
            anchors[start.Anchor!] = node;
        }
    }

    /// <summary>From start to end, and not beyond the line on which it starts.</summary>
    private TextSpan SpanOf(ParsingEvent current)
    {
        int start = Math.Min(current.Start.Index, text.Length);
        int end = Math.Min(Math.Max(current.End.Index, start), text.Length);
        start = current is NodeEvent ? AfterProperties(start, end) : start;
        int lineEnd = text.IndexOfAny(['\r', '\n'], start, end - start);
        return TextSpan.FromBounds(start, lineEnd < 0 ? end : lineEnd);
    }

    /// <summary>Where the value itself begins, after its anchor and its tag.</summary>
    private int AfterProperties(int start, int end)
    {
        int value = start;
        while (value < end && text[value] is '&' or '!')
        {
            while (value < end && !char.IsWhiteSpace(text[value]))
            {
                value++;
            }

            while (value < end && text[value] is ' ' or '\t')
            {
                value++;
            }
        }

        return value < end && text[value] is not ('\r' or '\n') ? value : start;
    }

    /// <summary>A mapping or sequence whose end has not come yet.</summary>
    private sealed class Frame(PlacedNode node, bool isMapping, bool takesFirstKey)
    {
        private string? key;
        private TextSpan keySpan;
        private bool takesKey = takesFirstKey;

        public bool WantsKey => isMapping && key is null;

        public bool HasKey => key is not null;

        public void TakeKey(string name, TextSpan span)
        {
            key = name;
            keySpan = span;
            if (takesKey)
            {
                node.Span = span;
                takesKey = false;
            }
        }

        public PlacedNode Add(TextSpan token, PlacedNode? target)
        {
            PlacedNode child = new(key is null ? token : keySpan) { Target = target };
            if (key is null)
            {
                node.AddItem(child);
            }
            else
            {
                node.AddMember(key, child);
            }

            key = null;
            return child;
        }
    }
}
