using System.Collections.Immutable;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Trees;

/// <summary>Builds the tree from the tokens of a text, independently of its syntax and without recursion.</summary>
/// <param name="limits">The size limits.</param>
/// <param name="offsets">Converts the offsets of the parser to characters, or null if they are characters.</param>
internal sealed class TreeBuilder(TreeLimits limits, Utf8Offsets? offsets = null)
{
    /// <summary>The maximum size of an object without an index of its keys.</summary>
    private const int MaxUnindexed = 8;

    private readonly List<TreeFault> faults = [];
    private readonly List<Frame> frames = [];
    private TreeChild[] children = new TreeChild[64];
    private int count;
    private int values;
    private TreeNode? root;

    /// <summary>Gets the number of open containers.</summary>
    public int Depth { get; private set; }

    public bool Failed { get; private set; }

    /// <summary>Gets a value indicating whether the next token is a key of the innermost object.</summary>
    public bool WantsKey => Depth > 0 && Innermost is { IsObject: true, Key: null };

    /// <summary>Gets a value indicating whether the next value has a key, which is its location.</summary>
    public bool HasKey => Depth > 0 && Innermost.Key is not null;

    private Frame Innermost => frames[Depth - 1];

    /// <summary>Opens an object or an array.</summary>
    /// <param name="isObject">Whether it is an object.</param>
    /// <param name="token">The first token.</param>
    /// <param name="isAtFirstKey">Whether it has no bracket and starts at its first key.</param>
    /// <returns>False if it exceeds the maximum depth, which is reported.</returns>
    public bool Open(bool isObject, Extent token, bool isAtFirstKey = false)
    {
        if (Depth >= limits.Depth)
        {
            string text =
                $"The document is nested more than {limits.Depth} levels deep (Depth in Limits of the OpenApiClient item)";
            return Fail(ReadingDiagnostics.TooLarge, token.Start, text);
        }

        if (Depth == frames.Count)
        {
            frames.Add(new());
        }

        frames[Depth].Begin(isObject, count, token, isAtFirstKey);
        Depth++;
        return true;
    }

    /// <summary>Sets the key of the next value.</summary>
    /// <param name="name">The key.</param>
    /// <param name="extent">The extent of the key.</param>
    /// <param name="isMerge">Whether it is the YAML key <c>&lt;&lt;</c>, whose value is merged into the object.</param>
    public void TakeKey(string name, Extent extent, bool isMerge = false)
    {
        Frame frame = Innermost;
        frame.TakeKey(name, extent, isMerge);
        if (!isMerge && PositionOf(frame, name) >= 0)
        {
            Report(ReadingDiagnostics.DuplicateKey, extent.Start, name);
        }
    }

    /// <summary>Adds a complete value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="token">The first token of the value.</param>
    public void Add(TreeNode? value, Extent token)
    {
        values++;
        if (values > limits.Values && !Failed)
        {
            Fail(
                ReadingDiagnostics.TooLarge,
                token.Start,
                $"The document has more than {limits.Values} values (Values in Limits of the OpenApiClient item)"
            );
        }

        if (Depth == 0)
        {
            root = value;
            return;
        }

        Frame frame = Innermost;
        if (frame.IsMerge)
        {
            frame.AddMerge(value);
        }
        else if (frame.IsObject)
        {
            AddMember(frame, new(frame.Key!, value, frame.KeyExtent));
        }
        else
        {
            Push(new("", value, token));
        }

        frame.EndMember();
    }

    /// <summary>Closes the innermost container.</summary>
    public TreeNode Close()
    {
        Frame frame = Innermost;
        if (frame.Merges is { } merges)
        {
            Merge(frame, merges);
        }

        ImmutableArray<TreeChild> own = ImmutableArray.Create(children, frame.First, count - frame.First);
        TreeNode node = frame.IsObject ? new TreeObject(own, frame.Index) : new TreeList(own);
        Array.Clear(children, frame.First, own.Length);
        count = frame.First;
        Depth--;
        Add(node, frame.Token);
        return node;
    }

    /// <summary>Reports a diagnostic at an offset of the parser.</summary>
    public void Report(DiagnosticDescriptor descriptor, int offset, params string[] arguments) =>
        faults.Add(new(descriptor, offsets?.ToCharacter(offset) ?? offset, arguments.ToEquatableArray()));

    /// <summary>Reports an error and stops the parsing. Returns false.</summary>
    public bool Fail(DiagnosticDescriptor descriptor, int offset, params string[] arguments)
    {
        Report(descriptor, offset, arguments);
        Failed = true;
        return false;
    }

    /// <summary>Returns the tree. Containers that are still open, because the text ended or failed, are closed.</summary>
    public Tree Finish()
    {
        while (Depth > 0)
        {
            if (HasKey)
            {
                Add(value: null, Innermost.KeyExtent);
            }

            Close();
        }

        return new(root, faults, Failed, offsets);
    }

    private void AddMember(Frame frame, TreeChild member)
    {
        int position = PositionOf(frame, member.Key);
        if (position >= 0)
        {
            children[frame.First + position] = member;
            return;
        }

        Push(member);
        int own = count - frame.First;
        if (frame.Index is not null)
        {
            frame.Index.Add(member.Key, own - 1);
        }
        else if (own > MaxUnindexed)
        {
            frame.Index = IndexOf(frame);
        }
    }

    private Dictionary<string, int> IndexOf(Frame frame)
    {
        Dictionary<string, int> index = new(2 * MaxUnindexed, StringComparer.Ordinal);
        for (int i = frame.First; i < count; i++)
        {
            index.Add(children[i].Key, i - frame.First);
        }

        return index;
    }

    private int PositionOf(Frame frame, string name)
    {
        if (frame.Index is not null)
        {
            return frame.Index.TryGetValue(name, out int known) ? known : -1;
        }

        for (int i = frame.First; i < count; i++)
        {
            if (children[i].Key == name)
            {
                return i - frame.First;
            }
        }

        return -1;
    }

    /// <summary>
    /// Merges the members of <c>&lt;&lt;</c>. Keys of the object itself take precedence, followed by those of earlier sources.
    /// </summary>
    private void Merge(Frame frame, List<TreeNode> sources)
    {
        foreach (TreeChild member in sources.OfType<TreeObject>().SelectMany(static source => source.Children))
        {
            if (PositionOf(frame, member.Key) < 0)
            {
                AddMember(frame, member);
            }
        }
    }

    private void Push(TreeChild child)
    {
        if (count == children.Length)
        {
            Array.Resize(ref children, 2 * count);
        }

        children[count++] = child;
    }

    /// <summary>Represents an open object or array. There is one frame for each level, which is reused.</summary>
    private sealed class Frame
    {
        private bool isAtFirstKey;

        public bool IsObject { get; private set; }

        /// <summary>Gets the index of its first child.</summary>
        public int First { get; private set; }

        /// <summary>Gets the extent of its first token or of its first key.</summary>
        public Extent Token { get; private set; }

        public string? Key { get; private set; }

        public Extent KeyExtent { get; private set; }

        public bool IsMerge { get; private set; }

        public Dictionary<string, int>? Index { get; set; }

        public List<TreeNode>? Merges { get; private set; }

        public void Begin(bool isObject, int first, Extent token, bool isAtFirstKey)
        {
            IsObject = isObject;
            First = first;
            Token = token;
            this.isAtFirstKey = isAtFirstKey;
            Index = null;
            Merges = null;
            EndMember();
        }

        public void TakeKey(string name, Extent extent, bool isMerge)
        {
            Key = name;
            KeyExtent = extent;
            IsMerge = isMerge;
            Token = isAtFirstKey ? extent : Token;
            isAtFirstKey = false;
        }

        public void AddMerge(TreeNode? value)
        {
            IEnumerable<TreeNode?> sources = value is TreeList list
                ? list.Children.Select(static item => item.Value)
                : [value];
            (Merges ??= []).AddRange(sources.OfType<TreeNode>());
        }

        public void EndMember()
        {
            Key = null;
            IsMerge = false;
        }
    }
}
