package se.arsredovisning.kit.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Real connections, of which something goes wrong at chosen moments. */
final class FailingDataSource {

    private FailingDataSource() {}

    /** What goes wrong before a call to a connection is passed on. */
    interface Before {
        void call(String method, Connection connection) throws SQLException;
    }

    static DataSource of(DataSource real, Before before) {
        return (DataSource) Proxy.newProxyInstance(
                FailingDataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    Connection connection = real.getConnection();
                    try {
                        before.call("getConnection", connection);
                    } catch (SQLException e) {
                        connection.close();
                        throw e;
                    }
                    return wrapped(connection, before);
                });
    }

    private static Connection wrapped(Connection connection, Before before) {
        return (Connection) Proxy.newProxyInstance(
                FailingDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    before.call(method.getName(), connection);
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
