using System.Reflection;
using Xunit;

namespace Generator.Tests.Incremental;

/// <summary>Walks everything that a value holds.</summary>
internal static class ObjectGraph
{
    public static void AssertFreeOf(object root, params Type[] forbidden)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> waiting = new([root]);
        while (waiting.TryPop(out object? value))
        {
            Assert.DoesNotContain(forbidden, type => type.IsInstanceOfType(value));
            foreach (object held in Held(value).Where(seen.Add))
            {
                waiting.Push(held);
            }
        }
    }

    private static IEnumerable<object> Held(object value)
    {
        Type type = value.GetType();
        if (
            type.IsPrimitive
            || type.IsEnum
            || value is string
            || type.Namespace?.StartsWith("Microsoft.CodeAnalysis.Text", StringComparison.Ordinal) == true
        )
        {
            return [];
        }

        return value is Array array
            ? array.Cast<object?>().OfType<object>()
            : Fields(type).Select(field => field.GetValue(value)).OfType<object>();
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (
                FieldInfo field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                yield return field;
            }
        }
    }
}
