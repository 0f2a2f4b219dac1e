using System.ComponentModel;
using System.Reflection;
using System.Text;
using CampaignsGen;
using TestKit;
using Xunit;

namespace Runtime.Tests.Surface;

/// <summary>
/// What completion offers of the runtime to who writes code: every type and member that people call, and none that only emitted
/// code does. A new member appears here, and is hidden or approved.
/// </summary>
public class BrowsableTests
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    [Fact]
    public void What_is_browsable_is_as_approved()
    {
        StringBuilder list = new();
        IEnumerable<Type> types = typeof(ApiException)
            .Assembly.GetExportedTypes()
            .Where(IsBrowsable)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal);
        foreach (Type type in types)
        {
            list.Append(type.Namespace).Append('.').Append(type.Name).Append('\n');
            foreach (string member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                list.Append("    ").Append(member).Append('\n');
            }
        }

        Snapshot.Verify(list.ToString(), "browsable.txt");
    }

    /// <summary>Members that a person wrote and others may call: not accessors, operators, nor what every object and record has.</summary>
    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(Declared).Where(static member => IsSeen(member) && IsBrowsable(member)).Select(Described);

    private static string Described(MemberInfo member) =>
        member switch
        {
            ConstructorInfo constructor => $"new({Parameters(constructor)})",
            MethodInfo method => $"{method.Name}({Parameters(method)})",
            _ => member.Name,
        };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(static parameter => parameter.Name));

    private static bool IsSeen(MemberInfo member) =>
        member switch
        {
            MethodInfo { IsSpecialName: true } => false,
            MethodInfo
            {
                Name: "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "<Clone>$" or "Deconstruct"
            } => false,
            MethodBase method => IsSeen(method),
            PropertyInfo { Name: "EqualityContract" } => false,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen),
            FieldInfo { IsSpecialName: true } => false,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            _ => false,
        };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsBrowsable(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false)
            is not { State: EditorBrowsableState.Never };
}
