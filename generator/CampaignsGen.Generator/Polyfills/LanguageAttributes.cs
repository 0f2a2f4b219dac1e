// What the compiler asks for by name when a newer C# is compiled for netstandard2.0. They stand here, and do not come
// from a package that generates them, so that the same sources give the same assembly: such a package adds its files in
// another order at each build.
using System.ComponentModel;
using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets a property have an <c>init</c> accessor, and so lets records exist.</summary>
    [Embedded]
    [EditorBrowsable(EditorBrowsableState.Never)]
    internal static class IsExternalInit;

    /// <summary>Marks a <c>required</c> member, and a type that has one.</summary>
    [Embedded]
    [AttributeUsage(
        AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property,
        Inherited = false
    )]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Names a feature that a compiler must know to use the member.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;

        public bool IsOptional { get; init; }
    }

    /// <summary>Passes the text of an argument to a parameter.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
    {
        public string ParameterName { get; } = parameterName;
    }

    /// <summary>Marks a type that takes the parts of an interpolated string.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
    internal sealed class InterpolatedStringHandlerAttribute : Attribute;

    /// <summary>Passes an argument of the call to the handler of its interpolated string.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
    {
        public string[] Arguments { get; } = [argument];
    }

    /// <summary>Names the method that makes a collection from a collection expression.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
    internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
    {
        public Type BuilderType { get; } = builderType;

        public string MethodName { get; } = methodName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets all <c>required</c> members.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
