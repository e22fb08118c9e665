package se.arsredovisning.reports.proof;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.List;
import javax.crypto.KeyAgreement;

/**
 * The public half of a private key that came without it, as PKCS#8 allows. The JDK has no call for it, but agrees on keys: with
 * the curve's generator it agrees on the x of the public point. Its y is one of two roots; the one that verifies is it.
 */
final class PublicPoint {

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private PublicPoint() {}

    static ECPublicKey of(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(publicKey(curve.getGenerator(), curve), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());
        BigInteger square = x.modPow(THREE, p)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .mod(p);
        // The root, as p is 3 modulo 4.
        BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        for (BigInteger root : List.of(y, p.subtract(y))) {
            ECPublicKey candidate = publicKey(new ECPoint(x, root), curve);
            if (belongTogether(key, candidate)) {
                return candidate;
            }
        }
        throw new GeneralSecurityException("a key without a public half");
    }

    private static ECPublicKey publicKey(ECPoint point, ECParameterSpec curve) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static boolean belongTogether(ECPrivateKey key, ECPublicKey candidate) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(candidate);
        return signature.verify(signed);
    }
}
