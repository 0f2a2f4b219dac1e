using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Detects long chains of references.</summary>
/// <remarks>
/// Microsoft.OpenApi needs seconds for a chain of five hundred references and minutes for one of five thousand, and it does not support
/// cancellation. Real documents have chains of two or three.
/// </remarks>
internal static class ReferenceChains
{
    private const int MaxLength = 16;

    /// <summary>Determines whether all chains of the document have a realistic length. Cycles count as endless.</summary>
    public static bool AreShort(ReadingContext context)
    {
        Stack<TreeContainer> pending = new();
        pending.Push((TreeContainer)context.Root.Value!);
        while (pending.Count > 0)
        {
            context.ThrowIfCancelled();
            TreeContainer node = pending.Pop();
            if (!IsShort(context, new(node, context.Root.Pointer)))
            {
                return false;
            }

            PushParts(node, pending);
        }

        return true;
    }

    private static bool IsShort(ReadingContext context, SpecNode node)
    {
        for (int i = 0; i < MaxLength; i++)
        {
            if (node.Reference is not { } reference || context.References.TryResolve(node, reference) is not { } target)
            {
                return true;
            }

            node = target;
        }

        return false;
    }

    private static void PushParts(TreeContainer node, Stack<TreeContainer> pending)
    {
        foreach (TreeChild child in node.Children)
        {
            if (child.Value is TreeContainer part)
            {
                pending.Push(part);
            }
        }
    }
}
